import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { readBackupRecord } from '../storage/backup/backup-record.ts';
import type { Database } from '../storage/database.ts';
import { readQueueFacts } from '../storage/read-queue-facts.ts';
import type { Meter } from './meter.ts';
import { serveHealth } from './serve-health.ts';
import { watchChannels } from './watch-channels.ts';

export interface MonitorOptions {
  port: number;
  db: Pick<Database, 'pool'>;
  channels: readonly Channel[];
  /** Loops of this process that stand still. */
  stuck: () => readonly string[];
  backupFolder: string | undefined;
  logger: Logger;
}

/** A question that the database has not answered by then counts as unanswered. */
const patienceMs = 5_000;

/** Lets this process be watched: `/health` and `/metrics` on a port of this machine. */
export async function startMonitor(
  options: MonitorOptions,
): Promise<{ meter: Meter; port: number; stop(): Promise<void> }> {
  const { port, db, channels, stuck, backupFolder, logger } = options;
  const { createMetrics } = await import('./create-metrics.ts');
  const metrics = createMetrics();
  const watch = watchChannels(channels);
  const server = await serveHealth({
    port,
    metrics,
    logger,
    read: async () => ({
      queues: await inTime(readQueueFacts(db)),
      channels: watch.states,
      backupSeconds: backupFolder === undefined ? null : backupAge(backupFolder),
      stuck: stuck().length,
    }),
  });
  return {
    meter: metrics,
    port: server.port,
    stop: async () => {
      watch.stop();
      await server.close();
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => void setTimeout(resolve, patienceMs, null).unref());
  return Promise.race([work.catch(() => null), late]);
}

function backupAge(folder: string): number | null {
  const record = readBackupRecord(folder);
  if (record?.verifiedAt === undefined) return null;
  return (Date.now() - Date.parse(record.at)) / 1_000;
}
