import { wordingCategories } from './finding.ts';
import type { FirmWording } from './wording-by-firm.ts';

/** One firm a row: its vacancies, those with wording to talk about, and those by ground. Months as `2026-11`. */
export function wordingCsv(
  firms: readonly FirmWording[],
  { from, until }: { from: string; until: string },
): string {
  const header = ['employer', 'vacancies', 'found', ...wordingCategories, 'from', 'until'].join(',');
  const rows = firms.map(({ employer, vacancies, found, grounds }) =>
    [
      cell(employer),
      vacancies,
      found.length,
      ...wordingCategories.map((ground) => grounds[ground] ?? 0),
      from,
      until,
    ].join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

/** Quoted; a sign that a spreadsheet takes for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
