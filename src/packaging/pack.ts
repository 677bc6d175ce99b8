import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  name: string;
  version: string;
};

/** `npm run pack`: `dist` as one archive that unpacks into a folder `kanca-makaryo`. */
const archive = `${name}-${version}.tar.gz`;
execFileSync(
  'tar',
  ['-czf', archive, '--owner=0', '--group=0', `--transform=s,^\\.,${name},`, '-C', 'dist', '.'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.stdout.write(`${archive}\n`);
