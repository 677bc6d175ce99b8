import type { Logger } from 'pino';
import { noTariff, type Tariff } from '../broadcasts/preflight.ts';
import { fetchPictures } from '../broadcasts/fetch-pictures.ts';
import { runBroadcasts } from '../broadcasts/run-broadcasts.ts';
import type { Channel } from '../channels/channel.ts';
import type { KancaError } from '../errors.ts';
import { startTurnWorker, type TurnWorker } from '../inbox/turn-worker.ts';
import { startSchedule } from '../jobs/schedule.ts';
import { createRenderer } from '../rendering/renderer.ts';
import type { BackupKeys } from '../storage/backup/backup-keys.ts';
import type { Database } from '../storage/database.ts';
import { askAgainAfterStop } from '../storage/jobs/ask-again-after-stop.ts';
import { keepFates } from '../storage/outbox/keep-fates.ts';
import { giveLease, takeLease } from '../storage/outbox/lease.ts';
import { reapWorkers, removeWorker } from '../storage/outbox/workers.ts';
import type { BackupPlan } from '../jobs/back-up-daily.ts';
import type { RetentionDays } from '../storage/retention/retention-days.ts';
import type { AnswerDays } from '../applications/answer-days.ts';
import { usualRules } from '../storage/applications/application-rules.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { listenAlone, type EndListening } from './listen-alone.ts';
import { partsOf, type ProcessRole } from './process-role.ts';
import { createProgress } from './progress.ts';
import { createRuntime } from './runtime.ts';
import { startChannels } from './start-channels.ts';
import { startMonitor } from './start-monitor.ts';
import { stopInOrder } from './stop-in-order.ts';

export interface ServeOptions {
  db: Database;
  channels: readonly Channel[];
  logger: Logger;
  clockKey?: (channel: string) => string;
  ticketIdleMs?: number;
  /** KANCA_DATA_DIR; absent: the folder of the embedded database. */
  dataDir?: string;
  /** WhatsApp templates and prices, for broadcasts. */
  tariff?: Tariff;
  /** Which days the office works; absent: without its own holidays. */
  officeDays?: OfficeDays;
  /** How long answers to applications may take; absent: as usual. */
  answerDays?: AnswerDays;
  /** Replies that a person gets in a day; absent: 150. */
  repliesADay?: number;
  /** Days by rule of the retention; absent: the usual ones. */
  kept?: RetentionDays;
  /** Days of silence after which it is asked who writes; absent: the usual ones. */
  silence?: { silentDays: number; roleIdleDays: number };
  /** Days after which a vacancy without a closing date is stale, 0: never; absent: 90. */
  vacancyStaleDays?: number;
  /** Where the daily backups go; absent: none are made. */
  backups?: BackupPlan | undefined;
  /** What seals the list of erasures; absent: nothing. */
  keys?: BackupKeys;
  /** What this process does of it; absent: everything. */
  role?: ProcessRole;
  /** On which channels only one process may listen. */
  alone?: ReadonlySet<string>;
  /** Another process has begun to listen in place of this one, which had better end. */
  onLost?: (error: KancaError) => void;
  /** Port on this machine for `/health` and `/metrics`; absent: none. */
  healthPort?: number | undefined;
}

/** Of a process that moves no conversations. */
const idleWorker: TurnWorker = { wake: () => undefined, stop: async () => undefined };

/**
 * Serves the channels until `stop`. A channel that cannot start is reported and tried again; the others go on.
 * @throws KancaError where no channel can start
 */
export async function serve({
  db,
  channels,
  logger,
  clockKey,
  ticketIdleMs,
  dataDir = db.location,
  tariff = noTariff,
  officeDays,
  answerDays,
  repliesADay,
  backups,
  keys,
  kept,
  silence,
  vacancyStaleDays,
  healthPort,
  role = 'all',
  alone = new Set(),
  onLost = () => undefined,
}: ServeOptions): Promise<{ stop: () => Promise<void> }> {
  let wake: () => void = () => undefined;
  const parts = partsOf(role);
  const progress = createProgress([...(parts.works ? ['turns'] : []), ...(parts.sends ? ['replies'] : [])]);
  const monitor =
    healthPort === undefined
      ? undefined
      : await startMonitor({
          port: healthPort,
          db,
          channels,
          stuck: () => progress.stuck(),
          backupFolder: backups?.folder,
          logger,
        });
  const runtime = await createRuntime({
    ...(monitor !== undefined && { meter: monitor.meter }),
    db,
    channels,
    logger,
    watch: true,
    sends: parts.sends,
    onMarked: () => wake(),
    onRound: () => progress.round('replies'),
    tariff,
    ...(clockKey !== undefined && { clockKey }),
    ...(officeDays !== undefined && { officeDays }),
    ...(answerDays !== undefined && { answerDays }),
    ...(repliesADay !== undefined && { repliesADay }),
  });
  // Others may not have been heard of because the database was away: for now only ended processes are dead.
  await reapWorkers(db.prisma, runtime.workerId, Infinity);
  for (const { name, capabilities } of parts.listens ? channels : []) {
    const { pressesKeptMs } = capabilities;
    if (pressesKeptMs !== undefined)
      await askAgainAfterStop(db.prisma, name, pressesKeptMs, runtime.clock.now());
  }
  if (parts.sends && !parts.listens) for (const channel of channels) await channel.prepare?.();
  const worker = parts.works
    ? startTurnWorker({
        logger,
        onRound: () => progress.round('turns'),
        handle: async () => (await runtime.handle()).handled,
      })
    : idleWorker;
  wake = () => worker.wake();
  const names = channels.map((channel) => channel.name);
  const restsUntil = new Map<string, number>();
  const broadcasts = { prisma: db.prisma, renderer: createRenderer(), channels, tariff, logger, restsUntil };
  const schedule = startSchedule({
    db,
    dataDir,
    channels: names,
    paceOf: tariff.paceOf,
    workerId: runtime.workerId,
    clock: runtime.clock,
    syncClock: () => runtime.syncClock(),
    stuck: () => progress.stuck(),
    logger,
    ticketIdleMs,
    backups,
    keys,
    parts,
    rules: {
      ...usualRules,
      ...(officeDays && { office: officeDays }),
      ...(answerDays && { days: answerDays }),
    },
    kept,
    ...(silence !== undefined && { silence }),
    ...(vacancyStaleDays !== undefined && { vacancyStaleDays }),
    ...(officeDays !== undefined && { days: officeDays }),
    onDue: wake,
    runBroadcasts: (now) => runBroadcasts(broadcasts, now),
    fetchPictures: (now) => fetchPictures(broadcasts, now),
  });

  const receive = async (events: Parameters<typeof runtime.receive>[0]): Promise<void> => {
    await runtime.receive(events);
    wake();
  };
  const leases = new Map<string, EndListening>();
  const stopListening = (channel: Channel): Promise<void> => {
    const end: EndListening = leases.get(channel.name) ?? ((stopChannel) => stopChannel());
    return end(() => channel.stop());
  };
  // Channels last: a message on its way whose connection is closed would leave a second time. What comes in meanwhile is
  // stored and waits.
  const stop = (stopTrying: () => Promise<void>): Promise<void> =>
    stopInOrder(logger, [
      ['channels that could not start', stopTrying],
      ['the clock', () => schedule.stop()],
      ['the database, for the messages in hand', () => worker.stop()],
      ['the platforms, and the database for what they said', () => runtime.sender.stop()],
      ['the platforms', () => Promise.allSettled(channels.map(stopListening))],
      ['the database', () => removeWorker(db.prisma, runtime.workerId)],
      ['whoever watches', () => monitor?.stop()],
    ]);
  const listen = async (channel: Channel): Promise<void> => {
    const start = (): Promise<void> =>
      channel.start(receive, async (fates) => void (await keepFates(db.prisma, fates, runtime.clock.now())));
    if (!alone.has(channel.name)) return start();
    const name = `listen:${clockKey?.(channel.name) ?? channel.name}`;
    const lease = {
      take: () => takeLease(db.prisma, name, runtime.workerId),
      give: () => giveLease(db.prisma, name, runtime.workerId),
    };
    const end = await listenAlone({ channel: channel.name, ...lease, start, onLost, logger });
    leases.set(channel.name, end);
  };
  try {
    const stopTrying = await startChannels({
      channels: parts.listens ? channels : [],
      start: listen,
      logger,
    });
    return { stop: () => stop(stopTrying) };
  } catch (error) {
    await stop(() => Promise.resolve());
    throw error;
  }
}
