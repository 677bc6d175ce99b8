import { createRenderer } from '../../../src/rendering/renderer.ts';
import { announceCampaigns } from '../../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../../src/storage/database.ts';
import { announceAlerts } from '../../../src/storage/jobs/announce-alerts.ts';
import { fireTimers } from '../../../src/storage/jobs/fire-timers.ts';
import { reapWorkers } from '../../../src/storage/outbox/workers.ts';
import { sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { timeOutTickets } from '../../../src/storage/tickets/time-out-tickets.ts';
import { findAudienceForVacancies } from '../../../src/storage/vacancies/find-audience-for-vacancies.ts';
import { matchNewVacancies } from '../../../src/storage/vacancies/match-new-vacancies.ts';
import type { Stopwatch } from './stopwatch.ts';

const channels = ['telegram', 'whatsapp-cloud'];

/** Everything that happens by the clock: with nothing to do, and after the import of 100 and of 5,000 vacancies. */
export async function measureJobs({ prisma }: Database, watch: Stopwatch, now: Date): Promise<void> {
  const renderer = createRenderer();
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  await watch.time('fireTimers, nothing due', () => fireTimers(prisma, later(-1)));
  await watch.time('fireTimers', () => fireTimers(prisma, later(60)));
  await watch.time('announceAlerts, nothing due', () => announceAlerts(prisma, channels, now));
  await watch.time('announceCampaigns', () => announceCampaigns(prisma, channels, now));
  await watch.time('announceCampaigns again', () => announceCampaigns(prisma, channels, now));
  await watch.time('timeOutTickets', () => timeOutTickets(prisma, renderer, 86_400_000, now));
  await watch.time('sweepDeleted', () => sweepDeleted(prisma, now));
  await watch.time('reapWorkers', () => reapWorkers(prisma, 0));
  await watch.time('matchNewVacancies, nothing new', () => matchNewVacancies(prisma, now));
  const few = Array.from({ length: 100 }, (_, n) => n + 1);
  await watch.time(
    'matching of 100 vacancies',
    async () => (await findAudienceForVacancies(prisma, few, now)).alerts,
  );
  await prisma.vacancy.updateMany({ data: { matchedAt: null } });
  await watch.time('matching of 5,000 vacancies', () => matchNewVacancies(prisma, now));
}
