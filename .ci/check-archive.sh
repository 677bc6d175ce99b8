#!/usr/bin/env bash
# Packs the archive that an office installs, installs it elsewhere as the guide says, and talks to it.
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

export KANCA_DATA_DIR="$place/data"
node src/cli/kanca.js --version
printf 'halo\n1\n' | node src/cli/kanca.js chat --as newcomer | tee "$place/said" >/dev/null
grep -q 'Kanca Makaryo' "$place/said" || { cat "$place/said"; exit 1; }
node src/cli/kanca.js doctor
