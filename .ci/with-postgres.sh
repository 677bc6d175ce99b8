#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL set to a private PostgreSQL, which ends with it:
#   .ci/with-postgres.sh npx vitest run test/storage
# Needs the Debian package postgresql (15 or newer). As root, the server runs as user postgres.
# KANCA_POSTGRES_FSYNC=on keeps commits safe from power cuts, as in production: for benches. Tests go without.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$bin" ]; then
  echo "PostgreSQL is missing: apt-get install -y postgresql" >&2
  exit 2
fi

folder=$(mktemp -d /tmp/kanca-postgres-XXXXXX)
as_server_user=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_server_user=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi

in_cluster() { (cd "$folder" && "${as_server_user[@]}" "$@"); }

stop() {
  in_cluster "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

in_cluster "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
in_cluster "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=${KANCA_POSTGRES_FSYNC:-off} -c max_connections=100" >/dev/null ||
  { cat "$folder/log" >&2; exit 1; }

# An ordinary role that owns its databases, as in docs/guide.md. Emptying one between two tests needs the parameter.
in_cluster "$bin/psql" -qXh "$folder" -p "$port" -U postgres -c 'create role kanca login createdb' \
  -c 'grant set on parameter session_replication_role to kanca' >/dev/null
export TEST_DATABASE_URL="postgresql://kanca@127.0.0.1:$port/postgres"
"$@"
