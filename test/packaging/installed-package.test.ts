import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { installedPackage } from '../../src/packaging/installed-package.ts';
import { readSourceFiles } from '../support/source-files.ts';

const checkout = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

describe('an installation', () => {
  const installed = installedPackage(checkout) as typeof checkout;

  it('has the packages that serving needs, at the versions of the checkout', () => {
    expect(installed['dependencies']).toEqual(checkout['dependencies']);
    expect(installed['overrides']).toEqual(checkout['overrides']);
  });

  it('needs neither a compiler nor Prisma’s command line, and prepares nothing', () => {
    expect(installed['devDependencies']).toBeUndefined();
    expect(installed['scripts']).toEqual({ start: 'node src/cli/kanca.js start' });
  });

  it('finds every package that its code imports', () => {
    const product = readSourceFiles('flows', 'src').filter(
      ({ path }) => !/\/(authoring|packaging)\/|^src\/packaging\//u.test(path),
    );
    const packages = product
      .flatMap(({ imports }) => imports)
      .filter((name) => !/^(node:|flows\/|src\/|locales\/|prisma\/)/u.test(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(packages.length).toBeGreaterThan(50);
    expect([...new Set(packages)].filter((name) => installed['dependencies']?.[name] === undefined)).toEqual(
      [],
    );
  });
});

describe('an older Node', () => {
  it('ends with one plain line and exit code 2', () => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.8'})`;
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', pretend, 'src/cli/kanca.js', 'chat'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      'NODE_TOO_OLD: Kanca Makaryo needs Node 20.19 or newer, and this is 18.20.8.\n' +
        'Install Node 24 (https://nodejs.org) and try again.\n',
    );
    expect(stdout).toBe('');
  });

  it('is told the version it lacks before anything else is read', () => {
    const first = /^(?:#!.*\n)?import '([^']+)';/u.exec(readFileSync('src/cli/kanca.js', 'utf8'))?.[1];
    expect(first).toBe('./check-node.js');
    expect(checkout['devEngines']?.['runtime']).toMatchObject({ version: checkout['engines']?.['node'] });
  });
});
