#!/usr/bin/env bash
# Runs a part of the tests on the newer lines of Node; the whole suite runs on the one that is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

place=$(mktemp -d /tmp/kanca-nodes-XXXXXX)
trap 'rm -rf "$place"' EXIT
for line in 22 24 26; do
  mkdir "$place/$line"
  (cd "$place/$line" && npm init -y >/dev/null && npm install --no-audit --no-fund --loglevel=error "node@$line" >/dev/null)
  node="$place/$line/node_modules/node/bin/node"
  echo "Node $("$node" --version)"
  "$node" node_modules/vitest/vitest.mjs run test/engine test/flows test/packaging test/storage/embedded
  printf 'halo\n1\n' | KANCA_DATA_DIR="$place/data-$line" "$node" src/cli/kanca.js chat --as newcomer | grep -q 'Kanca Makaryo'
done
