import pino from 'pino';
import type { Clock } from '../../src/time/clock.ts';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Channel } from '../../src/channels/channel.ts';

/** The product's own runtime on a test's database, channel and clock; it sends only when pumped. */
export function createTestRuntime(
  db: Database,
  channel: Channel,
  clock: Clock,
  logger = pino({ level: 'silent' }),
): Promise<Runtime> {
  return createRuntime({ db, channels: [channel], clock, logger, watch: false });
}
