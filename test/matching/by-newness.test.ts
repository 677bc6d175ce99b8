import { describe, expect, it } from 'vitest';
import { byNewness } from '../../src/matching/by-newness.ts';

const day = (date: number): Date => new Date(Date.UTC(2026, 10, date));
const vacancy = (code: string, posted: number | null, seen: number) => ({
  code,
  postedAt: posted === null ? null : day(posted),
  importedAt: day(seen),
});

describe('equals among vacancies', () => {
  it('stand with the newest posted first, then those of no known day by when they were seen, then by code', () => {
    const all = [
      vacancy('B2', null, 3),
      vacancy('A1', null, 3),
      vacancy('C3', null, 9),
      vacancy('D4', 5, 5),
      vacancy('E5', 7, 7),
      vacancy('F6', 7, 8),
    ];
    expect(all.toSorted(byNewness).map(({ code }) => code)).toEqual(['F6', 'E5', 'D4', 'C3', 'A1', 'B2']);
  });
});
