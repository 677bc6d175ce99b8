import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Plays all faults in the long form, on the embedded database and, where PostgreSQL is installed, on that: a line of JSON
 * each. Exits 1 where a figure is not kept. Arguments name single files, `-t WORDS` after them single plays; FAULT_CHATS and
 * FAULT_KILLS make the plays smaller, FAULT_DATABASES=embedded or =postgres leaves the other out. A play that takes longer than
 * FAULT_MINUTES (240) is given up and counts as not kept.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const only = process.env['FAULT_DATABASES'];
const installed = existsSync('/usr/lib/postgresql');
if (!installed) process.stderr.write('PostgreSQL is not installed: played on the embedded database alone.\n');
const given = process.argv.slice(2);
const firstOption = given.findIndex((one) => one.startsWith('-'));
const options = firstOption < 0 ? [] : given.slice(firstOption);
const names = given.slice(0, given.length - options.length).map((name) => `test/faults/${name}`);
const vitest = [
  'npx',
  'vitest',
  'run',
  '--project=processes',
  '--maxWorkers=1',
  `--testTimeout=${Number(process.env['FAULT_MINUTES'] ?? 240) * 60_000}`,
  '--reporter=./test/faults/support/play-reporter.ts',
  ...(names.length === 0 ? ['test/faults'] : names),
  ...options,
];
const plays = {
  embedded: vitest,
  ...(installed && { postgres: ['.ci/with-postgres.sh', ...vitest] }),
};
const size = { FAULT_CHATS: '200', FAULT_KILLS: '100', ...process.env, FAULT_LONG: '1' };

for (const [database, [command = '', ...args]] of Object.entries(plays)) {
  if (only !== undefined && only !== database) continue;
  process.stdout.write(`${JSON.stringify({ database, chats: size.FAULT_CHATS, kills: size.FAULT_KILLS })}\n`);
  const since = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, env: size, stdio: 'inherit' });
  const minutes = Math.round((Date.now() - since) / 6_000) / 10;
  process.stdout.write(`${JSON.stringify({ database, kept: status === 0, minutes })}\n`);
  if (status !== 0) process.exitCode = 1;
}
