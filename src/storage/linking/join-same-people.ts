import type { Inbound } from '../../channels/channel.ts';
import { writeAudit } from '../audit/audit-log.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { apartSql } from './apart-sql.ts';
import { lockPeople } from './lock-people.ts';
import { mergePeople } from './merge-people.ts';

interface Pair {
  one: number;
  other: number;
}

/**
 * Joins people who write from two addresses of one channel that the platform calls the same person's (`sameAs`). Kept is
 * who registered first, else who came first; what waits in the inbox and the outbox follows. A person who is being
 * deleted is joined with nobody.
 */
export async function joinSamePeople(
  prisma: PrismaClient,
  events: readonly Inbound[],
  now: Date,
): Promise<void> {
  const told = events.filter(({ sameAs }) => sameAs !== undefined);
  if (told.length === 0) return;
  const pairs = await prisma.$queryRawUnsafe<Pair[]>(
    `SELECT DISTINCT a.person_id AS one, b.person_id AS other
     FROM jsonb_to_recordset($1::jsonb) AS i(channel text, address text, "sameAs" text, attributes jsonb)
     JOIN address a ON a.channel = i.channel AND a.external_id = i.address
     JOIN address b ON b.channel = i.channel AND b.external_id = i."sameAs"
     WHERE ${apartSql}`,
    wellFormedJson(told),
  );
  for (const pair of pairs) await prisma.$transaction((tx) => joinPair(tx, pair, now));
}

/** Waits for turns under way; a pair that another process has joined meanwhile is left alone. */
async function joinPair(tx: Tx, { one, other }: Pair, now: Date): Promise<void> {
  const ids = [one, other];
  await lockPeople(tx, ids);
  const [keeper, from] = await tx.person.findMany({
    where: { id: { in: ids }, deletedAt: null },
    orderBy: [{ registeredAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    select: { id: true },
  });
  if (keeper === undefined || from === undefined) return;
  await mergePeople(tx, from.id, keeper.id, now);
  const line = {
    ...{ actorId: keeper.id, actor: 'channel', action: 'person.join' },
    ...{ subject: `person:${from.id}`, allowed: true },
  };
  await writeAudit(tx, line, now);
}
