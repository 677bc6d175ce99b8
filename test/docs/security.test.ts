import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/security.md`, 'utf8');
const [closed = '', open = ''] = page.split('## Open');
const rows = (part: string): string[][] =>
  part
    .split('\n')
    .filter((line) => /^\| (?!threat|---)/u.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the list of threats', () => {
  it('names for each that is closed a test that there is', () => {
    const named = rows(closed).map((cells) =>
      [...(cells[4] ?? '').matchAll(/`([^`]+)`/gu)].map(([, path]) => path),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((paths) => paths.length === 0)).toEqual([]);
    expect(named.flat().filter((path) => path === undefined || !existsSync(root + path))).toEqual([]);
  });

  it('gives each a severity, also the open ones', () => {
    const all = [...rows(closed), ...rows(open)];
    expect(all.filter((cells) => !/^[123]$/u.test(cells[2] ?? ''))).toEqual([]);
  });
});
