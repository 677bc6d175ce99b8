import type { OutboxRow } from '../../outbox/outbox-row.ts';
import { decideReach, type ReachDecision } from '../../reach/decide-reach.ts';
import { ruleOfPurpose, type Purpose } from '../../reach/purposes.ts';
import type { FindChannel } from '../../reach/reach-channel.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { OutboxScope } from '../outbox/claim-outbox.ts';
import { dueSql } from '../outbox/due-sql.ts';
import type { Tx } from '../tx.ts';
import { giveBack } from './give-back.ts';
import { holdBack, type Held } from './hold-back.ts';
import { moveNotices, type Moved } from './move-notices.ts';
import { readReachFacts } from './read-reach-facts.ts';

interface Due {
  id: bigint;
  addressId: number;
  channel: string;
  purpose: Purpose;
}

/**
 * Claims notices that may leave now: of those that are due each is judged by what holds at this moment, and sent, put off
 * or dropped with the reason, or moved to where the person is told things by now. Their conversations are locked meanwhile, so that no turn and no other process changes what
 * was judged; whoever is busy with a turn comes at the next look.
 */
export async function claimNotices(
  prisma: PrismaClient,
  scope: OutboxScope,
  channelOf: FindChannel,
  limit: number,
  now: Date,
): Promise<OutboxRow[]> {
  const values = [[...scope.channels], scope.lane, now, limit, scope.address ?? null];
  const [some] = await prisma.$queryRawUnsafe<unknown[]>(peekSql, scope.channels, now);
  if (some === undefined) return [];
  for (;;) {
    const { rows, kept } = await claimOnce(prisma, values, scope.workerId, channelOf, now);
    if (rows.length > 0 || kept === 0) return rows;
  }
}

/** `kept`: notices that were looked at and did not leave; what stood behind them may. */
function claimOnce(
  prisma: PrismaClient,
  values: readonly unknown[],
  workerId: number,
  channelOf: FindChannel,
  now: Date,
): Promise<{ rows: OutboxRow[]; kept: number }> {
  return prisma.$transaction(async (tx) => {
    const due = await tx.$queryRawUnsafe<Due[]>(lockSql, ...values);
    const { sent, held, moved } = await judge(tx, due, channelOf, now);
    await moveNotices(tx, moved);
    await holdBack(tx, held);
    await giveBack(tx, held, now);
    return { rows: await claim(tx, sent, workerId), kept: held.length + moved.length };
  });
}

async function judge(
  tx: Tx,
  due: readonly Due[],
  channelOf: FindChannel,
  now: Date,
): Promise<{ sent: bigint[]; held: Held[]; moved: Moved[] }> {
  const sent: bigint[] = [];
  const held: Held[] = [];
  const moved: Moved[] = [];
  const told = new Map<number, number>();
  for (const { notice, personId, best, ...facts } of await readReachFacts(tx, due, now)) {
    const rule = ruleOfPurpose(notice.purpose);
    if (rule.to === 'preferred' && best.id !== notice.addressId) {
      moved.push({ id: notice.id, to: best });
      continue;
    }
    const before = told.get(personId) ?? 0;
    const decision: ReachDecision = decideReach(
      { ...facts, told: facts.told + before },
      channelOf(notice.channel),
      now,
    );
    if (decision.act !== 'send') held.push({ id: notice.id, purpose: notice.purpose, ...decision });
    else {
      sent.push(notice.id);
      if (rule.counts) told.set(personId, before + 1);
    }
  }
  return { sent, held, moved };
}

async function claim(tx: Tx, ids: readonly bigint[], workerId: number): Promise<OutboxRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<OutboxRow[]>(claimSql, ids.map(String), workerId);
  return rows.map((row) => ({ ...row, id: BigInt(row.id) })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const peekSql = `
SELECT 1 FROM outbox WHERE state = 'pending' AND channel = ANY($1::text[]) AND lane = 1
  AND not_before <= $2::timestamptz LIMIT 1`;

const lockSql = `
SELECT o.id, o.address_id AS "addressId", o.channel, o.purpose
FROM outbox o JOIN address a ON a.id = o.address_id JOIN conversation c ON c.person_id = a.person_id
WHERE ${dueSql} ORDER BY o.id LIMIT $4::int
FOR UPDATE OF o SKIP LOCKED FOR NO KEY UPDATE OF c SKIP LOCKED`;

const claimSql = `
UPDATE outbox o SET state = 'sending', tries = o.tries + 1, worker_id = $2::int, held = NULL
FROM address a WHERE o.id = ANY($1::bigint[]) AND a.id = o.address_id
RETURNING o.id, o.person_id AS "personId", o.address_id AS "addressId", o.channel, a.external_id AS address,
  a.attributes, o.lane, o.message, o.created_at AS since, o.tries`;
