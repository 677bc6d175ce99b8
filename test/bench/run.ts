import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench` runs all benches, `npm run bench -- NAME… [--option …]` some. Each is a script of its own beside this one and
 * prints one JSON line. PostgreSQL is taken from BENCH_DATABASE_URL, else a private one is started, with fsync.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const withPostgres = fileURLToPath(new URL('../../.ci/with-postgres.sh', import.meta.url));
const known = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .map((name) => name.slice(0, -'.ts'.length));
const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith('--'));
const asked = firstOption === -1 ? given : given.slice(0, firstOption);
const options = firstOption === -1 ? [] : given.slice(firstOption);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Known: ${known.join(', ')}.`);
  process.exitCode = 2;
} else if (process.env['BENCH_DATABASE_URL'] === undefined && hasPostgres()) {
  process.exitCode = runScript(
    ['bash', withPostgres, process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    {
      KANCA_POSTGRES_FSYNC: 'on',
      BENCH_DATABASE_URL: 'started',
    },
  );
} else {
  for (const name of asked.length > 0 ? asked : known) {
    const failed = runScript([process.execPath, ...process.execArgv, `${here}${name}.ts`, ...options], {
      ...(process.env['TEST_DATABASE_URL'] !== undefined &&
        process.env['BENCH_DATABASE_URL'] === 'started' && {
          BENCH_DATABASE_URL: process.env['TEST_DATABASE_URL'],
        }),
    });
    if (failed !== 0) process.exitCode = 1;
  }
}

function runScript([command = '', ...args]: string[], settings: Record<string, string>): number {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...settings } });
  return status ?? 1;
}

function hasPostgres(): boolean {
  return existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').length > 0;
}
