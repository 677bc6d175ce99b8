import { noticesPerSecond } from '../../../src/reach/notices-per-second.ts';
import type { Database } from '../../../src/storage/database.ts';
import { announceAlerts } from '../../../src/storage/jobs/announce-alerts.ts';
import { createRecordingChannel } from '../../support/recording-channel.ts';
import { createTestClock } from '../../support/test-clock.ts';
import { createTestRuntime } from '../../support/create-test-runtime.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What follows an import whose vacancies fit very many: a second of it by day, and the evening when quiet hours begin. */
export async function measureAlerts(db: Database, watch: Stopwatch, now: Date): Promise<void> {
  const { prisma } = db;
  const waiting = await prisma.$queryRaw<{ channel: string; people: number }[]>`
    SELECT channel, count(DISTINCT person_id)::int AS people FROM alert
    WHERE sent_at IS NULL AND due_at <= ${now} GROUP BY channel ORDER BY channel`;
  for (const { channel, people } of waiting) {
    const hours = Math.round(people / noticesPerSecond(channel) / 360) / 10;
    watch.note(`alerts due: ${channel}`, { people, hours });
  }
  const channel = createRecordingChannel({ name: 'telegram', rings: true });
  const runtime = await createTestRuntime(db, channel, createTestClock(now.toISOString()));
  await runtime.pump();
  for (const look of ['first', 'second']) {
    await watch.time(`announceAlerts, ${look} look`, () => announceAlerts(prisma, ['telegram'], now));
    await watch.time(`their notices, ${look} look`, async () => {
      const before = channel.sent.length;
      await runtime.pump();
      return channel.sent.length - before;
    });
  }
  const evening = new Date(now.getTime() + 10 * 3_600_000);
  const moved = (): Promise<number> =>
    prisma.alert.count({ where: { sentAt: null, dueAt: { gt: evening } } });
  const before = await moved();
  await watch.time('announceAlerts, in the evening', () => announceAlerts(prisma, ['telegram'], evening));
  watch.note('alerts moved to the morning by one look', (await moved()) - before);
}
