import { parseAudience } from '../../../src/broadcasts/audience/parse-audience.ts';
import { lastFullDay, monthsUpTo } from '../../../src/time/report-period.ts';
import { readAudit } from '../../../src/storage/audit/audit-log.ts';
import { groupAudience } from '../../../src/storage/broadcasts/group-audience.ts';
import { fixAudience } from '../../../src/storage/broadcasts/fix-audience.ts';
import type { Database } from '../../../src/storage/database.ts';
import { countFunnel } from '../../../src/storage/reports/count-funnel.ts';
import { countIndicators } from '../../../src/storage/reports/count-indicators.ts';
import { keepFigures } from '../../../src/storage/reports/keep-figures.ts';
import { listFunnelFlows } from '../../../src/storage/reports/list-funnel-flows.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a counselor of the whole province asks for: audiences, reports, the log. */
export async function measureReports({ prisma }: Database, watch: Stopwatch, now: Date): Promise<void> {
  const request = { scope: null, language: null, template: true, now };
  const registered = { ...request, audience: parseAudience('registered') };
  await watch.time('audience: preflight of everybody', () =>
    prisma.$transaction((tx) => groupAudience(tx, registered)),
  );
  const some = { ...request, audience: parseAudience('not assessed and education in SMA,SMK') };
  await watch.time('audience: fix', () => fixAudience(prisma, 10, some));
  const period = monthsUpTo(lastFullDay(now));
  const counting = { timeout: 3_600_000 };
  await watch.time(
    'figures of the night',
    async () => void (await prisma.$transaction((tx) => keepFigures(tx, now), counting)),
  );
  await watch.time('indicators counted', async () => (await countIndicators(prisma, period, null)).length);
  await watch.time(
    'funnel counted',
    async () => (await countFunnel(prisma, 'onboarding', period, null)).length,
  );
  await watch.time('funnel: list of flows', async () => (await listFunnelFlows(prisma)).length);
  await watch.time('audit', async () => (await readAudit(prisma, { refused: false, limit: 20 })).length);
  await watch.time(
    'audit, refused only',
    async () => (await readAudit(prisma, { refused: true, limit: 20 })).length,
  );
}
