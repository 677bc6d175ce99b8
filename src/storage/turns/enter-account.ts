import type { PrismaClient } from '../generated/client.ts';

/**
 * Notes that a channel is served by this account (a bot, a number). Returns what is to stand before the platform's keys of its
 * events: nothing for the first account of a channel, else something of its own, as each bot numbers the messages of a chat
 * anew. Where another account served before, positions in its chats say nothing any more of the questions that are open.
 */
export async function enterAccount(prisma: PrismaClient, channel: string, account: string): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kanca accounts'))`;
    const [before] = await tx.$queryRaw<{ account: string }[]>`
      SELECT account FROM channel_account WHERE channel = ${channel} ORDER BY served_at DESC LIMIT 1`;
    const [entered] = await tx.$queryRaw<{ number: number }[]>`
      INSERT INTO channel_account (channel, account, number, served_at)
      SELECT ${channel}, ${account}, count(*)::int, clock_timestamp() FROM channel_account WHERE channel = ${channel}
      ON CONFLICT (channel, account) DO UPDATE SET served_at = excluded.served_at RETURNING number`;
    if (before !== undefined && before.account !== account)
      await tx.$executeRaw`
        UPDATE outbox o SET "order" = NULL FROM conversation c WHERE c.question_id = o.id AND o.channel = ${channel}`;
    const { number } = entered ?? { number: 0 };
    return number === 0 ? '' : `${number}/`;
  });
}
