#!/usr/bin/env bash
# Packs the archive that an office installs, installs it elsewhere as docs/guide.md says, and goes through the guide: settings
# by `kanca init`, vacancies, a chat, doctor, a backup that is read back, and a restore in another place.
set -euo pipefail
cd "$(dirname "$0")/.."

archive=$PWD/$(npm run --silent pack | tail -n 1)
place=$(mktemp -d /tmp/kanca-installed-XXXXXX)
trap 'rm -rf "$place"' EXIT
tar -xzf "$archive" -C "$place"
cd "$place/kanca-makaryo"
npm ci --omit=dev

size=$(du -sm node_modules | cut -f1)
echo "installed packages: $size MB"
[ "$size" -le 250 ] || { echo "More than 250 MB: look what came in with \`du -sm node_modules/*\`." >&2; exit 1; }

export KANCA_ENV_FILE="$place/kanca.env"
kanca() { node "$place/kanca-makaryo/src/cli/kanca.js" "$@"; }
says() { grep -q "$1" "$place/said" || { cat "$place/said" >&2; exit 1; }; }

# Data folder, embedded database, neither Telegram nor WhatsApp, the usual port.
printf '%s\n\nn\nn\nn\n\n' "$place/data" | kanca init | tee "$place/said" >/dev/null
says 'KANCA-'
[ "$(stat -c %a "$KANCA_ENV_FILE")" = 600 ] || { echo "Others can read the settings." >&2; exit 1; }
kanca --version
kanca import vacancies prisma/sample/vacancies.jsonl
printf 'halo\n1\n' | kanca chat --as newcomer | tee "$place/said" >/dev/null
says 'Kanca Makaryo'
kanca doctor
kanca backup "$place/all.jsonl.gz" --verify
printf 'KANCA_DATA_DIR=%s\n' "$place/elsewhere" > "$place/elsewhere.env"
chmod 600 "$place/elsewhere.env"
export KANCA_ENV_FILE="$place/elsewhere.env"
kanca restore "$place/all.jsonl.gz" --key "$place/data/backup.key"
kanca doctor
