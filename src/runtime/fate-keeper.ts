import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { KeepFates } from '../channels/channel.ts';
import type { Database } from '../storage/database.ts';
import { keepFates } from '../storage/outbox/keep-fates.ts';

/** A failure may be told before the send itself is written down. */
const againMs = 2_000;

/** Keeps what platforms say of sent messages; what nobody knows yet is looked for once more. */
export function createFateKeeper({ prisma }: Pick<Database, 'prisma'>, logger: Logger): KeepFates {
  return async (fates) => {
    const known = await keepFates(prisma, fates, new Date());
    const failed = fates.filter(({ state }) => state === 'failed' || state === 'again');
    if (failed.length === 0 || known >= new Set(fates.map(({ messageId }) => messageId)).size) return;
    void sleep(againMs, undefined, { ref: false })
      .then(() => keepFates(prisma, failed, new Date()))
      .catch((error: unknown) => logger.warn({ err: error }, 'what became of messages could not be kept'));
  };
}
