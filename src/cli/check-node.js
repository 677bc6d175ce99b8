// Plain old JavaScript: it must also run, and speak, on a Node that knows nothing newer.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '').split('.').map(Number);
const actual = process.versions.node.split('.').map(Number);

if (actual[0] < needed[0] || (actual[0] === needed[0] && actual[1] < needed[1])) {
  process.stderr.write(
    'NODE_TOO_OLD: Kanca Makaryo needs Node ' +
      needed.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      '.\nInstall Node 24 (https://nodejs.org) and try again.\n',
  );
  process.exit(2);
}
