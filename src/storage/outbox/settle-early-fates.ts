import type { MessageFate } from '../../channels/channel.ts';
import type { PrismaClient } from '../generated/client.ts';
import { keepFates } from './keep-fates.ts';

/** Whoever has not become known after so long is nobody's of ours. */
const keptMs = 86_400_000;

/** Applies what platforms said of messages before their sending was written down. Returns how many. */
export async function settleEarlyFates(prisma: PrismaClient, now: Date): Promise<number> {
  if ((await prisma.earlyFate.findFirst({ select: { id: true } })) === null) return 0;
  return prisma.$transaction(async (tx) => {
    const due = await tx.$queryRaw<(Omit<MessageFate, 'at'> & { at: Date })[]>`
      DELETE FROM early_fate e USING outbox o
      WHERE o.external_id = e.message_id AND o.channel = e.channel AND o.state <> 'sending'
      RETURNING e.channel, e.message_id AS "messageId", e.state, e.error, e.at`;
    await tx.earlyFate.deleteMany({ where: { keptAt: { lt: new Date(now.getTime() - keptMs) } } });
    const known = due.filter(({ state }) => state !== 'taken');
    const fates = known.map(({ at, error, ...fate }) => ({
      ...fate,
      ...(error !== null && { error }),
      at: at.getTime() / 1000,
    }));
    await keepFates(tx, fates as MessageFate[], now);
    return due.length;
  });
}
