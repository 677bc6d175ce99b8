import { applicationRows } from '../../reports/application-rows.ts';
import type { Database } from '../../storage/database.ts';
import { countApplications } from '../../storage/reports/count-applications.ts';
import type { ReportPeriod } from '../../time/report-period.ts';
import { auditCommand } from '../audit-command.ts';

/** Prints what became of the applications that began in a period, by firm, with small cells hidden. */
export async function reportApplications(
  { prisma }: Database,
  { period, places, csv }: { period: ReportPeriod; places: string[] | null; csv: boolean },
): Promise<void> {
  const rows = applicationRows(await countApplications(prisma, period, places));
  await auditCommand(prisma, 'report.applications', places?.join(' ') ?? '');
  if (csv) {
    const lines = rows.map(({ firm, figure, value }) =>
      [`"${firm.replaceAll('"', '""').replace(/^[=+\-@]/u, "'$&")}"`, figure, value ?? ''].join(','),
    );
    process.stdout.write(`${['firm,figure,value', ...lines].join('\n')}\n`);
    return;
  }
  process.stdout.write(`${period.from} to ${period.until}\n`);
  for (const { firm, figure, value } of rows)
    if (value !== 0) process.stdout.write(`${firm}\t${figure}\t${value ?? '<5'}\n`);
}
