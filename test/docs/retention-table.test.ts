import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherTables } from '../../src/storage/person-data/other-tables.ts';
import { personTables } from '../../src/storage/person-data/person-tables.ts';
import { keptWithAccount } from '../../src/storage/retention/kept-with-account.ts';
import { retentionDays } from '../../src/storage/retention/retention-days.ts';
import { retentionRules, type RetentionRule } from '../../src/storage/retention/retention-rules.ts';

const rules = Object.entries(retentionRules) as [string, RetentionRule][];
const page = readFileSync(new URL('../../docs/privacy/retensi.md', import.meta.url), 'utf8');
const rowsUnder = (heading: string): string[] => {
  const part = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return part.split('\n').filter((line) => /^\| (?!nama|---|tabel)/u.test(line) && !line.startsWith('|--'));
};

describe('how long data are kept', () => {
  it('stands in docs/privacy/retensi.md as the program has it', () => {
    const table = rules.map(
      ([name, { label, days, then }]) => `| \`${name}\` | ${label} | ${days} hari | ${then} |`,
    );
    expect(rowsUnder('Yang hilang sendiri').map(squeezed)).toEqual(table);
  });

  it('says of every other table about people why nothing in it goes before the account', () => {
    const table = Object.entries(keptWithAccount).map(([name, why]) => `| \`${name}\` | ${why} |`);
    expect(rowsUnder('Yang ikut akun atau milik dinas').map(squeezed)).toEqual(table);
  });

  it('is said of every table about people', () => {
    const named = new Set([...rules.flatMap(([, { tables }]) => tables), ...Object.keys(keptWithAccount)]);
    expect(Object.keys(personTables).filter((table) => !named.has(table))).toEqual([]);
    const known = new Set([...Object.keys(personTables), ...Object.keys(otherTables)]);
    expect([...named].filter((table) => !known.has(table))).toEqual([]);
  });

  it('is what the office sets, and a name that is no rule is refused', () => {
    expect(retentionDays({ closedTickets: 180 })).toMatchObject({ closedTickets: 180, messages: 90 });
    expect(() => retentionDays({ closedTicket: 180 })).toThrow('there is no rule closedTicket');
  });
});

function squeezed(row: string): string {
  return row.replace(/ +\|/gu, ' |');
}
