import type { Logger } from 'pino';
import { createRenderer } from '../rendering/renderer.ts';
import { announceCampaigns } from '../campaigns/announce-campaigns.ts';
import type { Database } from '../storage/database.ts';
import { announceAlerts } from '../storage/jobs/announce-alerts.ts';
import { fireTimers } from '../storage/jobs/fire-timers.ts';
import { noteServed } from '../storage/jobs/note-served.ts';
import { sweepHistory } from '../storage/jobs/sweep-history.ts';
import { sweepPictures } from '../storage/media/sweep-pictures.ts';
import { keepFigures } from '../storage/reports/keep-figures.ts';
import { beatHeart, reapWorkers } from '../storage/outbox/workers.ts';
import { sweepTicketFiles } from '../storage/tickets/ticket-files.ts';
import { timeOutTickets } from '../storage/tickets/time-out-tickets.ts';
import { matchNewVacancies } from '../storage/vacancies/match-new-vacancies.ts';
import { backUpDaily } from './back-up-daily.ts';
import { sweepDeleted } from '../storage/people/delete-person.ts';

const secondMs = 1_000;
/** Counting the figures of a province takes a minute, on a busy server several. */
const countingMs = 30 * 60 * secondMs;
/** Vacancies that no import has matched for so long were left by one that was killed. */
const leftByImportMs = 15 * 60 * secondMs;

export interface ScheduleOptions {
  db: Database;
  channels: readonly string[];
  workerId: number;
  logger: Logger;
  /** A ticket in which nobody has written for so long goes back to the bot. */
  ticketIdleMs?: number | undefined;
  /** Something has come into the inbox. */
  onDue: () => void;
  /** One step of the broadcasts. */
  runBroadcasts: (now: Date) => Promise<void>;
  /** Fetches pictures that authors have sent; returns how many. */
  fetchPictures: (now: Date) => Promise<number>;
}

/** What happens by the clock: heartbeats, timers and alerts that are due, clearing up. All of it may run in several processes. */
export function startSchedule(options: ScheduleOptions): { stop: () => void } {
  const { db, channels, workerId, logger, onDue, runBroadcasts, fetchPictures } = options;
  const { ticketIdleMs = 24 * 3600 * secondMs } = options;
  const { prisma } = db;
  const renderer = createRenderer();
  const jobs: [everyMs: number, run: (now: Date) => Promise<unknown>][] = [
    [2 * secondMs, (now) => beatHeart(prisma, workerId, now)],
    [3 * secondMs, (now) => reapWorkers(prisma, workerId, now)],
    [5 * secondMs, (now) => noteServed(prisma, channels, now)],
    [secondMs, async (now) => void ((await fireTimers(prisma, now)) > 0 && onDue())],
    [secondMs, async (now) => void ((await announceAlerts(prisma, channels, now)) > 0 && onDue())],
    [secondMs / 2, runBroadcasts],
    [secondMs / 2, async (now) => void ((await fetchPictures(now)) > 0 && onDue())],
    [60 * secondMs, (now) => sweepDeleted(prisma, now)],
    [
      60 * secondMs,
      async (now) => void ((await timeOutTickets(prisma, renderer, ticketIdleMs, now)) > 0 && onDue()),
    ],
    [600 * secondMs, async (now) => void ((await announceCampaigns(prisma, channels, now)) > 0 && onDue())],
    [
      60 * secondMs,
      async (now) => void ((await matchNewVacancies(prisma, now, leftByImportMs)) > 0 && onDue()),
    ],
    [60 * secondMs, (now) => prisma.$transaction((tx) => keepFigures(tx, now), { timeout: countingMs })],
    [600 * secondMs, (now) => backUpDaily(db, now)],
    [3600 * secondMs, (now) => sweepHistory(prisma, now)],
    [3600 * secondMs, (now) => sweepPictures(prisma, now)],
    [3600 * secondMs, (now) => sweepTicketFiles(prisma, now)],
  ];
  const timers = jobs.map(([everyMs, run]) => {
    let running = false;
    return setInterval(() => {
      if (running) return;
      running = true;
      run(new Date())
        .catch((error: unknown) => logger.warn({ err: error }, 'a scheduled job failed; it is tried again'))
        .finally(() => {
          running = false;
        });
    }, everyMs);
  });
  return { stop: () => timers.forEach(clearInterval) };
}
