import type { Database } from '../../storage/database.ts';
import { readVacancyTexts } from '../../storage/vacancies/read-vacancy-texts.ts';
import type { ReportPeriod } from '../../time/report-period.ts';
import { wordingByFirm, type FirmWording } from '../../wording/wording-by-firm.ts';
import { wordingCsv } from '../../wording/wording-csv.ts';
import { auditCommand } from '../audit-command.ts';

export interface WordingReport {
  period: ReportPeriod;
  /** Regency codes of the place of work; null: all. */
  places: string[] | null;
  csv: boolean;
}

/** Prints whose vacancies of a period hold wording that leaves people out, firm by firm, with the very words. */
export async function reportWording(
  { prisma }: Database,
  { period, places, csv }: WordingReport,
): Promise<void> {
  const firms = await wordingByFirm(readVacancyTexts(prisma, period, places));
  await auditCommand(prisma, 'report.wording', places?.join(' ') ?? '');
  process.stdout.write(csv ? wordingCsv(firms, period) : asText(firms, period));
}

function asText(firms: readonly FirmWording[], { from, until }: ReportPeriod): string {
  const told = firms.filter(({ found }) => found.length > 0);
  const sum = (count: (firm: FirmWording) => number): number =>
    firms.reduce((all, firm) => all + count(firm), 0);
  const head = [
    `${from} to ${until}: ${sum(({ vacancies }) => vacancies)} vacancies of ${firms.length} firms`,
    `with wording to talk about: ${sum(({ found }) => found.length)} vacancies of ${told.length} firms`,
  ];
  return `${[...head, ...told.map(firmText)].join('\n')}\n`;
}

function firmText({ employer, vacancies, grounds, found }: FirmWording): string {
  const counts = Object.entries(grounds).map(([ground, count]) => `${ground} ${count}`);
  const lines = found.map(({ code, title, findings }) => {
    const words = findings.map(({ severity, text }) => `${severity} "${text}"`);
    return `  ${code} ${title}: ${words.join(', ')}`;
  });
  return [`\n${employer}: ${found.length} of ${vacancies}; ${counts.join(', ')}`, ...lines].join('\n');
}
