import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../support/source-files.ts';

/** Values that are taken from a higher rung, and why that is better than the other way. */
const climbs: Record<string, string> = {
  'src/storage/outbox/slot-clock.ts → src/outbox/share-slots.ts':
    'slots are divided while their row is locked; how is a rule of the outbox without any SQL',
  'src/storage/tickets/colleagues.ts → src/roles/covers-scope.ts':
    'a grant reaches a place by one rule, for the guard and for who is told',
};
const most = 4;

const files = readSourceFiles('flows', 'src');
const docs = readFileSync(fileURLToPath(new URL('../../docs/architecture.md', import.meta.url)), 'utf8');
const [, ladder = ''] = /## Boundaries[^]*?```text\n([^]*?)```/u.exec(docs) ?? [];
/** Lowest first. */
const rungs = ladder
  .trim()
  .split('\n')
  .reverse()
  .map((line) => line.split(', '));

describe('the ladder of folders in docs/architecture.md', () => {
  it('has a rung for every folder that holds code', () => {
    expect(rungs.length).toBeGreaterThan(5);
    const homeless = files.map(({ path }) => path).filter((path) => rungOf(path) === -1);
    expect(homeless).toEqual([]);
  });

  it('is climbed by no import of a value but the few that say why', () => {
    const found = files.flatMap(({ path, links }) =>
      links
        .filter(({ to, typeOnly }) => !typeOnly && rungOf(to) > rungOf(path))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(found.sort()).toEqual(Object.keys(climbs).sort());
    expect(found.length).toBeLessThanOrEqual(most);
  });

  it('is not climbed for types of the command line, the runtime, the jobs and the handlers of commands', () => {
    const top = /^src\/(cli|runtime|jobs|commands)\//u;
    const found = files.flatMap(({ path, links }) =>
      links.filter(({ to }) => top.test(to) && rungOf(to) > rungOf(path)).map(({ to }) => `${path} → ${to}`),
    );
    expect(found).toEqual([]);
  });
});

/** 0 for the lowest, -1 for what stands nowhere. */
function rungOf(path: string): number {
  const [, folder = ''] = /^(?:src\/)?([^/.]+)/u.exec(path) ?? [];
  return rungs.findIndex((names) => names.includes(folder));
}
