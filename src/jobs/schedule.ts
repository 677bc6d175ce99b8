import { join } from 'node:path';
import type { Logger } from 'pino';
import { KancaError } from '../errors.ts';
import { createRenderer } from '../rendering/renderer.ts';
import { announceCampaigns } from '../campaigns/announce-campaigns.ts';
import type { PaceOf } from '../reach/notices-per-second.ts';
import { noKeys, type BackupKeys } from '../storage/backup/backup-keys.ts';
import type { Database } from '../storage/database.ts';
import { checkApplications } from '../storage/applications/check-applications.ts';
import { usualRules, type ApplicationRules } from '../storage/applications/application-rules.ts';
import { runClocks } from '../storage/applications/run-clocks.ts';
import { announceAlerts } from '../storage/jobs/announce-alerts.ts';
import { fireTimers } from '../storage/jobs/fire-timers.ts';
import { noteServed } from '../storage/jobs/note-served.ts';
import { cleanFiles } from '../storage/erasure/clean-files.ts';
import { erasureListIn } from '../storage/erasure/erasure-list.ts';
import { listErasures } from '../storage/erasure/list-erasures.ts';
import { joinLinked } from '../storage/linking/join-linked.ts';
import { sweepingTime } from '../storage/jobs/sweeping-time.ts';
import { settleEarlyFates } from '../storage/outbox/settle-early-fates.ts';
import { keepFigures } from '../storage/reports/keep-figures.ts';
import { keepWorkerAlive } from '../storage/outbox/keep-alive.ts';
import { patiently } from '../storage/patience.ts';
import { runRetention } from '../storage/retention/run-retention.ts';
import { retentionDays, type RetentionDays } from '../storage/retention/retention-days.ts';
import { remindOffice } from '../firms/remind-office.ts';
import { officeDays, type OfficeDays } from '../time/office-days.ts';
import { timeOutTickets } from '../storage/tickets/time-out-tickets.ts';
import { matchNewVacancies } from '../storage/vacancies/match-new-vacancies.ts';
import { askOfStale } from '../firms/ask-of-stale.ts';
import { readWorkAnew } from '../storage/vacancies/read-work-anew.ts';
import type { Clock } from '../time/clock.ts';
import { backUpDaily, type BackupPlan } from './back-up-daily.ts';
import { doubtSilent } from '../storage/people/doubt.ts';
import { sweepDeleted } from '../storage/people/delete-person.ts';
import { sweepRefused } from '../storage/people/sweep-refused.ts';

const secondMs = 1_000;
const dayMs = 86_400 * secondMs;
const clockJumped =
  'CLOCK_JUMPED: the clock is so much further than at the last clearing; old messages are cleared away in small steps. If the bot has not rested that long, set the time of the database’s machine.';
const applicationsLost =
  'APPLICATIONS_LOST: applications without a clock that runs, or in no state that we know; those without one end on the next working day. Report it with these numbers.';
/** Counting the figures of a province takes a minute, on a busy server several. */
const countingMs = 30 * 60 * secondMs;
/** What looks at many rows, or holds up the embedded database while a backup is written. */
const longJobMs = 10 * 60 * secondMs;
/** Writing down an audience of hundreds of thousands. */
const broadcastMs = 80 * secondMs;
/** Vacancies that no import has matched for so long were left by one that was killed. */
const leftByImportMs = 15 * 60 * secondMs;
/** Clearing up is looked at every hour and done once in so long: the hour does not matter. */
const enoughMs = 20 * 3600 * secondMs;

type Job = [everyMs: number, run: (now: Date) => Promise<unknown>];

export interface ScheduleOptions {
  db: Database;
  /** Where the list of erasures is kept, beside the backups. */
  dataDir: string;
  channels: readonly string[];
  /** How fast they send; absent: as a rule. */
  paceOf?: PaceOf;
  workerId: number;
  clock: Clock;
  /** Compares the clock with the database's. */
  syncClock: () => Promise<void>;
  /** Loops of this process that do not come round any more: then it does not say that it lives. */
  stuck: () => string[];
  logger: Logger;
  /** A ticket in which nobody has written for so long goes back to the bot. */
  ticketIdleMs?: number | undefined;
  /** Of several kinds of processes, whether this one listens, and whether it does what is due; absent: both. */
  parts?: { listens: boolean; works: boolean };
  /** Days by rule of the retention; absent: the usual ones. */
  kept?: RetentionDays | undefined;
  /** Days of silence after which somebody must say who they are, and the same for people with a role. */
  silence?: { silentDays: number; roleIdleDays: number };
  /** The office's days, and how long answers to applications may take; absent: the usual ones. */
  rules?: ApplicationRules | undefined;
  /** Days after which a vacancy without a closing date is stale; 0: never. */
  vacancyStaleDays?: number;
  /** Absent: no backups are made. */
  backups?: BackupPlan | undefined;
  /** What seals the list of erasures; absent: nothing. */
  keys?: BackupKeys | undefined;
  /** Something has come into the inbox. */
  onDue: () => void;
  /** The office's working days; absent: the usual ones. */
  days?: OfficeDays | undefined;
  /** One step of the broadcasts. */
  runBroadcasts: (now: Date) => Promise<void>;
  /** Fetches pictures that authors have sent; returns how many. */
  fetchPictures: (now: Date) => Promise<number>;
}

/** What happens by the clock: heartbeats, timers and alerts that are due, clearing up. All of it may run in several processes. */
export function startSchedule(options: ScheduleOptions): { stop: () => void } {
  const { db, dataDir, channels, workerId, logger, onDue, runBroadcasts, fetchPictures } = options;
  const {
    backups,
    days = officeDays(),
    kept = retentionDays(),
    ticketIdleMs = 24 * 3600 * secondMs,
  } = options;
  const { vacancyStaleDays = 90 } = options;
  const { silentDays, roleIdleDays } = options.silence ?? { silentDays: 365, roleIdleDays: 30 };
  const { keys = noKeys, rules = usualRules } = options;
  const { prisma } = db;
  const renderer = createRenderer();
  const keeper = keepWorkerAlive(prisma, workerId);
  const beat = async (): Promise<unknown> => {
    const stuck = options.stuck();
    return stuck.length === 0 ? keeper.beat() : Promise.reject(stuckError(stuck));
  };
  let sweptAt = -Infinity;
  const sweep = async (clock: Date): Promise<void> => {
    const { now, behindMs } = await sweepingTime(prisma, clock);
    if (behindMs > 0) logger.warn({ days: Math.round(behindMs / dayMs) }, clockJumped);
    if (behindMs === 0 && now.getTime() - sweptAt < enoughMs) return;
    const lost = await checkApplications(prisma, rules, now);
    if (Object.values(lost).some((ids) => ids.length > 0)) logger.error({ lost }, applicationsLost);
    await runRetention(prisma, renderer, kept, now);
    const ago = (days: number): Date => new Date(now.getTime() - days * dayMs);
    await doubtSilent(prisma, { silentSince: ago(silentDays), idleSince: ago(roleIdleDays) });
    sweptAt = now.getTime();
  };
  const { listens, works } = options.parts ?? { listens: true, works: true };
  const life: Job[] = [
    [2 * secondMs, beat],
    [3 * secondMs, () => keeper.reap()],
    [10 * secondMs, () => options.syncClock()],
    [5 * secondMs, async (now) => listens && noteServed(prisma, channels, now)],
  ];
  const due: Job[] = [
    [secondMs, async (now) => void ((await fireTimers(prisma, now)) > 0 && onDue())],
    [
      secondMs,
      async (now) => void ((await announceAlerts(prisma, channels, now, options.paceOf)) > 0 && onDue()),
    ],
    [secondMs / 2, (now) => patiently(broadcastMs, () => runBroadcasts(now))],
    [secondMs / 2, async (now) => void ((await fetchPictures(now)) > 0 && onDue())],
    [60 * secondMs, (now) => sweepDeleted(prisma, now)],
    [3600 * secondMs, (now) => prisma.$transaction((tx) => sweepRefused(tx, now))],
    [60 * secondMs, (now) => listErasures(prisma, erasureListIn(join(dataDir, 'backups')), now, { keys })],
    [600 * secondMs, (now) => patiently(longJobMs, () => cleanFiles(db, now))],
    [60 * secondMs, async (now) => void ((await joinLinked(prisma, renderer, now)) > 0 && onDue())],
    [
      60 * secondMs,
      async (now) => void ((await timeOutTickets(prisma, renderer, ticketIdleMs, now)) > 0 && onDue()),
    ],
    [60 * secondMs, async (now) => void ((await runClocks(prisma, rules, now)) > 0 && onDue())],
    [
      600 * secondMs,
      async (now) =>
        void ((await patiently(longJobMs, () => announceCampaigns(prisma, channels, now))) > 0 && onDue()),
    ],
    [600 * secondMs, (now) => remindOffice(prisma, { renderer, days }, now)],
    [60 * secondMs, () => patiently(longJobMs, () => readWorkAnew(prisma))],
    [
      60 * secondMs,
      async (now) =>
        void (
          (await patiently(longJobMs, () => matchNewVacancies(prisma, now, leftByImportMs))) > 0 && onDue()
        ),
    ],
    [
      60 * secondMs,
      (now) =>
        patiently(countingMs, () =>
          prisma.$transaction((tx) => keepFigures(tx, now), { timeout: countingMs }),
        ),
    ],
    [600 * secondMs, (now) => patiently(longJobMs, async () => backups && backUpDaily(db, now, backups))],
    [
      3600 * secondMs,
      (now) => patiently(longJobMs, () => askOfStale(prisma, renderer, vacancyStaleDays, now)),
    ],
    [2 * secondMs, (now) => settleEarlyFates(prisma, now)],
    [3600 * secondMs, (now) => patiently(longJobMs, () => sweep(now))],
  ];
  const timers = [...life, ...(works ? due : [])].map(([everyMs, run]) => {
    let running = false;
    return setInterval(() => {
      if (running) return;
      running = true;
      run(options.clock.now())
        .catch((error: unknown) => logger.warn({ err: error }, 'a scheduled job failed; it is tried again'))
        .finally(() => {
          running = false;
        });
    }, everyMs);
  });
  return { stop: () => timers.forEach(clearInterval) };
}

function stuckError(loops: readonly string[]): KancaError {
  return new KancaError(`This process does not come on any more with: ${loops.join(', ')}.`, {
    code: 'WORKER_STUCK',
    remedy: 'Other processes take over what it holds; restart this one, and report the log around this line.',
  });
}
