import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueFacts } from '../storage/read-queue-facts.ts';
import type { Meter } from './meter.ts';

/** What is looked up when somebody asks. */
export interface Readings {
  /** Null: the database does not answer. */
  queues: QueueFacts | null;
  /** By the channel's name, whether it is well. */
  channels: ReadonlyMap<string, boolean>;
  /** Seconds since the newest backup that was read back; null: there is none. */
  backupSeconds: number | null;
  /** Loops of this process that stand still. */
  stuck: number;
}

export interface Metrics extends Meter {
  readonly contentType: string;
  /** The text that Prometheus reads. */
  text(readings: Readings): Promise<string>;
}

/** Counters of this process and gauges of what is common, all named `kanca_…`; no label tells of a person. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name: `kanca_${name}`, help, labelNames, registers });
  const events = new Counter({ name: 'kanca_turns_total', help: 'Events handled', registers });
  const batches = new Histogram({
    name: 'kanca_batch_seconds',
    help: 'Time of one transaction of turns',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const sends = new Counter({
    name: 'kanca_sends_total',
    help: 'Messages handed to a platform, by what it said: sent, retry, unreachable, failed, moved',
    labelNames: ['channel', 'lane', 'result'],
    registers,
  });
  const refusals = new Counter({
    name: 'kanca_slowdowns_total',
    help: 'Times that a platform asked to slow down (429)',
    labelNames: ['channel'],
    registers,
  });
  const up = gauge('database_up', '1: the database answers');
  const unread = gauge('inbox_unread', 'Messages not handled yet');
  const oldestUnread = gauge('inbox_oldest_seconds', 'Age of the oldest message not handled yet');
  const parked = gauge('inbox_parked', 'Messages given up after three tries');
  const failed = gauge('outbox_failed', 'Messages that a platform will never take');
  const waiting = gauge('outbox_waiting', 'Messages that could leave now', ['channel', 'lane']);
  const oldest = gauge('outbox_oldest_seconds', 'How long the oldest of them has waited', [
    'channel',
    'lane',
  ]);
  const channelUp = gauge('channel_up', '1: the channel (for WhatsApp Web its browser) is well', ['channel']);
  const backup = gauge('backup_age_seconds', 'Age of the newest verified backup; -1: none');
  const stuck = gauge('loops_stuck', 'Loops of this process that stand still');

  return {
    contentType: registry.contentType,
    turns: (count, seconds) => {
      events.inc(count);
      batches.observe(seconds);
    },
    sent: (channel, lane, result) => {
      sends.inc({ channel, lane: lane === 0 ? 'reply' : 'notice', result: result.state });
      if (result.state === 'retry' && result.pauseChannelMs !== undefined) refusals.inc({ channel });
    },
    text: async ({ queues, channels, backupSeconds, stuck: standing }) => {
      up.set(queues === null ? 0 : 1);
      waiting.reset();
      oldest.reset();
      if (queues !== null) {
        unread.set(queues.unread);
        oldestUnread.set(queues.oldestUnreadSeconds);
        parked.set(queues.parked);
        failed.set(queues.failed);
        for (const { channel, lane, messages, oldestSeconds } of queues.waiting) {
          waiting.set({ channel, lane }, messages);
          oldest.set({ channel, lane }, oldestSeconds);
        }
      }
      for (const [channel, ok] of channels) channelUp.set({ channel }, ok ? 1 : 0);
      backup.set(backupSeconds ?? -1);
      stuck.set(standing);
      return registry.metrics();
    },
  };
}
