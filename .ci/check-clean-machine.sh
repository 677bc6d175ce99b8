#!/usr/bin/env bash
# A bare Debian root with Node and npm and nothing else. In it, as a newcomer: the README's two commands. Then docs/guide.md, block
# by block as it stands there, with Telegram and PostgreSQL, until doctor says ok: a person is answered, the service is killed and
# started, its backup is restored in another place, where doctor says ok again.
#   .ci/check-clean-machine.sh        a part of the tests there
#   .ci/check-clean-machine.sh all    the whole `npm test` there
# Not as in the guide: Node is the npm package of that name (no download but npm and Debian), systemd is
# .ci/clean-machine/systemctl, PostgreSQL is started by hand, Telegram its stand-in. Needs root, debootstrap, and port 5432 free.
set -euo pipefail
cd "$(dirname "$0")/.."

not_here() { echo "Not run, the clean machine: $1"; exit 0; }
[ "$(id -u)" = 0 ] || not_here 'only root can make one.'
command -v debootstrap >/dev/null || not_here 'apt-get install debootstrap.'
free_port() { node -e 'require("node:net").createServer().on("error", () => process.exit(1)).listen(Number(process.argv[1]), "127.0.0.1", function () { console.log(this.address().port); this.close(); })' "$1"; }
free_port 5432 >/dev/null || not_here 'something listens on port 5432 already.'

place=$(mktemp -d /tmp/kanca-clean-XXXXXX)
root=$place/root
standin=
leave() {
  [ -z "$standin" ] || kill "$standin" 2>/dev/null || true
  for one in /proc/[0-9]*; do
    [ "$(readlink "$one/root" 2>/dev/null)" = "$root" ] && kill -9 "${one#/proc/}" 2>/dev/null || true
  done
  umount "$root/proc" 2>/dev/null || true
  mountpoint -q "$root/proc" || rm -rf "$place"
}
trap leave EXIT

say() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }
# Commands in the new root: `in_root COMMANDS`, with standard input.
in_root() {
  chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    ${NODE_EXTRA_CA_CERTS:+NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt} \
    TELEGRAM_API_ROOT="${telegram:-}" bash -euc "$1"
}
# The commands of a step of the guide.
step() { awk -v head="## $1. " 'index($0, head) == 1 { on = 1; next } /^## / { on = 0 } on && /^```$/ { exit } on && code { print } on && /^```sh$/ { code = 1 }' docs/guide.md; }
# What apt tells at length is shown only where it fails.
quietly() { "$@" >"$place/log" 2>&1 || { tail -n 30 "$place/log" >&2; exit 1; }; }
until_so() {
  for _ in $(seq 120); do "$@" >"$place/said" 2>&1 && return 0; sleep 1; done
  cat "$place/said" >&2
  echo "Never so: $*" >&2
  exit 1
}

say 'a bare Debian'
debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$place/log" || { tail "$place/log"; not_here 'no mirror of Debian.'; }
mount -t proc proc "$root/proc" || not_here 'no right to mount /proc.'
(cd "$place" && npm init -y >/dev/null && npm install --no-audit --no-fund --loglevel=error node@24 npm@11 >/dev/null)
cp "$place/node_modules/node/bin/node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -r "$place/node_modules/npm" "$root/usr/local/lib/node_modules/npm"
for name in npm npx; do ln -s "../lib/node_modules/npm/bin/$name-cli.js" "$root/usr/local/bin/$name"; done
archive=$(npm run --silent pack | tail -n 1)
cp "$archive" "$root/root/"

say 'step 1 of the guide: Node and a user'
quietly in_root "$(step 1 | grep -v nodejs.org)"
# A network with a certificate of its own: the new machine trusts what this one trusts.
cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
in_root 'update-ca-certificates >/dev/null 2>&1'

say "the README's two commands"
in_root 'useradd --create-home newcomer'
mkdir "$root/home/newcomer/kanca-makaryo"
git ls-files -z --deduplicate | tar --null -T - -c | tar -x -C "$root/home/newcomer/kanca-makaryo"
in_root 'chown -R newcomer: /home/newcomer'
as_newcomer() { in_root "su newcomer -c 'cd ~/kanca-makaryo && $1'"; }
printf 'halo\n1\n' | as_newcomer 'npm ci && npm start' >"$place/said"
grep 'Kanca Makaryo' "$place/said" || { cat "$place/said" >&2; exit 1; }
if [ "${1:-}" = all ]; then as_newcomer 'npm test'; else as_newcomer 'npm test -- test/engine test/e2e/main-job-in-terminal.test.ts'; fi

say 'step 2: install'
in_root "cd /root; $(step 2)"
say 'step 3: PostgreSQL'
quietly in_root "$(step 3 | grep apt-get)"
start_postgres='pg_ctlcluster "$(ls /etc/postgresql)" main start'
kill_postgres='kill -9 "$(head -n 1 /var/lib/postgresql/*/main/postmaster.pid)"'
in_root "$start_postgres; $(step 3 | grep -v apt-get)"
say 'step 4: settings'
mkfifo "$place/people"
node --import tsx test/stand-ins/telegram/main.ts <"$place/people" >"$place/telegram" &
standin=$!
exec 7>"$place/people"
until_so test -s "$place/telegram"
read -r telegram token <"$place/telegram"
database=postgresql://kanca:SECRET@localhost:5432/kanca
printf '%s\n' /var/lib/kanca "$database" y "$token" n n '' | in_root "$(step 4)" | tee "$place/init"
grep -q 'KANCA-' "$place/init"
echo "TELEGRAM_API_ROOT=$telegram" >>"$root/etc/kanca/kanca.env"
say 'step 5: run it'
install -m 755 .ci/clean-machine/systemctl "$root/usr/local/bin/systemctl"
ln -s systemctl "$root/usr/local/bin/journalctl"
in_root "$(step 5 | grep -v doctor)"
# The health check of the image, as it stands in the Dockerfile.
check=$(grep -o '"fetch(.*"' deploy/Dockerfile)
until_so in_root "node -e $check"
doctor() { in_root "su kanca -s /bin/sh -c 'kanca doctor'"; }
until_so doctor
cat "$place/said"
in_root "su kanca -s /bin/sh -c 'cd /opt/kanca-makaryo && kanca import vacancies prisma/sample/vacancies.jsonl'"

answered() { tail -n "+$1" "$place/telegram" | grep -q "\"user\":$2,"; }
people() { in_root "su postgres -c \"psql -Atc 'select count(*) from person' $1\""; }
writes() { local from; from=$(($(wc -l <"$place/telegram") + 1)); echo "{\"user\": $1, \"sends\": \"$2\"}" >&7; until_so answered "$from" "$1"; }
writes 7 /start
writes 8 "/start $(grep -oE 'KANCA-[0-9A-Z]{4}-[0-9A-Z]{4}' "$place/init" | head -n 1)"

say 'killed, and started as after a reboot'
in_root "systemctl kill kanca; $kill_postgres"
until_so in_root "$start_postgres"
in_root 'systemctl start kanca'
writes 7 halo
until_so doctor

say 'a backup, restored in another place'
in_root "su kanca -s /bin/sh -c 'kanca backup /var/lib/kanca/all.jsonl.gz --verify'"
in_root 'systemctl stop kanca; su postgres -c "psql -c \"create database elsewhere owner kanca template template0 encoding UTF8\""'
in_root "cd /etc/kanca; sed 's#:5432/kanca#:5432/elsewhere#; s#^KANCA_DATA_DIR=.*#KANCA_DATA_DIR=/var/lib/kanca/elsewhere#' kanca.env >elsewhere.env; chown kanca: elsewhere.env; chmod 600 elsewhere.env"
elsewhere() { in_root "su kanca -s /bin/sh -c 'KANCA_ENV_FILE=/etc/kanca/elsewhere.env node /opt/kanca-makaryo/src/cli/kanca.js $1'"; }
elsewhere 'restore /var/lib/kanca/all.jsonl.gz --key /var/lib/kanca/backup.key'
[ "$(people kanca)" = "$(people elsewhere)" ] || { echo 'Not everybody is there.' >&2; exit 1; }
elsewhere doctor
say 'all ok'
