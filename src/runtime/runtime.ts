import type { Logger } from 'pino';
import type { AnswerDays } from '../applications/answer-days.ts';
import type { Tariff } from '../broadcasts/preflight.ts';
import type { Channel, Receive } from '../channels/channel.ts';
import { traitsOf } from '../channels/traits-of.ts';
import type { Clock } from '../time/clock.ts';
import { runBatch, type BatchDeps } from '../inbox/run-batch.ts';
import { createClaimLedger } from '../outbox/claim-ledger.ts';
import { createMakeMedia } from './create-make-media.ts';
import type { Sender } from '../outbox/sender.ts';
import { createSender } from '../outbox/sender.ts';
import type { FindChannel } from '../reach/reach-channel.ts';
import type { Database } from '../storage/database.ts';
import { createDatabaseClock } from '../storage/database-clock.ts';
import { createOutboxStore } from '../storage/outbox/create-outbox-store.ts';
import { registerWorker } from '../storage/outbox/workers.ts';
import { enterAccount } from '../storage/turns/enter-account.ts';
import { createTurnStore } from '../storage/turns/create-turn-store.ts';
import { storeInbound } from '../storage/turns/store-inbound.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { createServices } from './create-services.ts';
import { noMeter, type Meter } from './meter.ts';

export interface RuntimeOptions {
  db: Database;
  channels: readonly Channel[];
  logger: Logger;
  /** Absent: the database's. */
  clock?: Clock;
  /** Only this address of the one channel given (the terminal). */
  address?: string;
  /** Names the bot or number behind a channel; its processes share a slot clock, and its messages have keys of their own. */
  clockKey?: (channel: string) => string;
  /** Look for due messages by itself. */
  watch: boolean;
  onMarked?: () => void;
  /** The loop that sends replies has come round. */
  onRound?: () => void;
  meter?: Meter;
  /** Whether this process sends; absent: yes. What it writes is otherwise left to those that do. */
  sends?: boolean;
  /** WhatsApp templates and prices, for broadcasts. */
  tariff?: Tariff;
  /** Which days the office works; absent: without its own holidays. */
  officeDays?: OfficeDays;
  /** How long answers to applications may take; absent: as usual. */
  answerDays?: AnswerDays;
  /** Replies that a person gets in a day; absent: 150. */
  repliesADay?: number;
}

/** One process's share of the work: its inbox, its turns, its outbox. */
export interface Runtime {
  readonly workerId: number;
  readonly clock: Clock;
  /** Compares the clock with the database once more. */
  syncClock(): Promise<void>;
  readonly batch: BatchDeps;
  readonly sender: Sender;
  readonly receive: Receive;
  /** Handles up to a batch of what is there; `sent` resolves when the replies have left and are marked. */
  handle(): Promise<{ handled: number; sent: Promise<void> }>;
  /** Handles and sends everything that is there now; resolves when nothing more can be done. */
  pump(): Promise<void>;
}

/** Conversations moved in one transaction. */
const batchSize = 200;

export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { db, channels, logger, address, clockKey = (channel) => channel, meter = noMeter } = options;
  const databaseClock = createDatabaseClock(db.prisma);
  if (options.clock === undefined) await databaseClock.sync();
  const clock = options.clock ?? databaseClock;
  const byName = new Map(channels.map((channel) => [channel.name, channel]));
  const names = [...byName.keys()];
  const prefixes = new Map<string, string>();
  for (const name of names) prefixes.set(name, await enterAccount(db.prisma, name, clockKey(name)));
  const workerId = await registerWorker(db.prisma);
  const sent = options.sends === false ? [] : names;
  const [only] = names;
  const scope = {
    channels: names,
    ...(address !== undefined && only !== undefined && { address: { channel: only, externalId: address } }),
  };
  const channelOf: FindChannel = (name) => byName.get(name) ?? { name, capabilities: traitsOf(name) };
  const services = createServices(
    channelOf,
    options.tariff,
    options.officeDays,
    options.repliesADay,
    options.answerDays,
  );
  const ledger = createClaimLedger();
  const batch: BatchDeps = {
    store: createTurnStore(db.prisma, scope, workerId, sent),
    services,
    clock,
    onFailure: (error, turn) =>
      logger.error(
        { err: error, inboxId: `${turn.inboxId}`, tries: turn.tries },
        'a message could not be handled',
      ),
    onDoubt: () => sender.doubt(),
  };
  const sender = createSender(
    {
      ledger,
      store: createOutboxStore(
        db.prisma,
        { channels: sent, ...(address !== undefined && { address }) },
        workerId,
        clockKey,
        channelOf,
      ),
      channels: options.sends === false ? new Map() : byName,
      makeMedia: createMakeMedia({ prisma: db.prisma, renderer: services.renderer, channels: byName, clock }),
      clock,
      logger,
      onMarked: options.onMarked ?? (() => undefined),
      onResult: meter.sent,
      ...(options.onRound && { onRound: options.onRound }),
    },
    options.watch && options.sends !== false,
  );
  const handle: Runtime['handle'] = () =>
    ledger.during(async () => {
      const since = performance.now();
      const { handled, replies } = await runBatch(batch, batchSize);
      if (handled > 0) meter.turns(handled, (performance.now() - since) / 1_000);
      return { handled, sent: sender.deliver(replies) };
    });
  return {
    workerId,
    clock,
    syncClock: () => databaseClock.sync(),
    batch,
    sender,
    receive: async (events) => {
      const known = events.map((event) => ({
        ...event,
        externalId: `${prefixes.get(event.channel) ?? ''}${event.externalId}`,
      }));
      await storeInbound(db.prisma, known);
    },
    handle,
    pump: async () => {
      for (;;) {
        const { handled, sent } = await handle();
        await sent;
        const drained = await sender.drain();
        if (handled === 0 && drained === 0) return;
      }
    },
  };
}
