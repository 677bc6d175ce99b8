import type { FirmFigures } from '../../flows/work/firm/facts.ts';
import { hideSmallCells, hideSmallCount } from '../reports/hide-small-cells.ts';
import type { FirmVacancyFigures } from '../storage/firms/read-firm-figures.ts';

/** Vacancies that are told one by one. */
const most = 8;

/**
 * What a firm may read of its vacancies. Counts from one to four are hidden, and with them what they would follow from: over all
 * vacancies for each measure, and between answered, waiting and late.
 */
export function firmFigures(rows: readonly FirmVacancyFigures[], now: Date): FirmFigures {
  const sum = (of: (row: FirmVacancyFigures) => number): number =>
    rows.reduce((all, row) => all + of(row), 0);
  const [applied, answered, late] = [
    sum((row) => row.applied),
    sum((row) => row.answered),
    sum((row) => row.late),
  ];
  const split = hideSmallCells([answered, applied - answered - late, late]);
  const hiddenOf = (of: (row: FirmVacancyFigures) => number): (number | null)[] =>
    hideSmallCells(rows.map(of));
  const [opened, people] = [hiddenOf((row) => row.opened), hiddenOf((row) => row.applied)];
  return {
    posted: rows.length,
    filled: rows.filter(({ closedWhy }) => closedWhy === 'filled').length,
    opened: hideSmallCount(sum((row) => row.opened)),
    applied: hideSmallCount(applied),
    ...{ answered: split[0] ?? null, waiting: split[1] ?? null, late: split[2] ?? null },
    vacancies: rows.slice(0, most).map((row, at) => ({
      title: row.title,
      state: standOf(row, now),
      ...{ opened: opened[at] ?? null, applied: people[at] ?? null },
    })),
  };
}

/** open paused filled firm expired */
function standOf({ closedAt, closedWhy, closesAt }: FirmVacancyFigures, now: Date): string {
  if (closedAt !== null) return closedWhy ?? 'paused';
  return closesAt !== null && closesAt < now ? 'expired' : 'open';
}
