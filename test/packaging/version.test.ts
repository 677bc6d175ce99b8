import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

it('the version is the same in the package, its lock file and the newest heading of the changelog', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  const [, newest] = /^## (\S+)/mu.exec(read('CHANGELOG.md')) ?? [];
  expect([lock.version, lock.packages['']?.version, newest]).toEqual([version, version, version]);
});
