import { decideReach } from '../../reach/decide-reach.ts';
import { ruleOfPurpose, type Purpose } from '../../reach/purposes.ts';
import type { FindChannel } from '../../reach/reach-channel.ts';
import type { PrismaClient } from '../generated/client.ts';
import { readReachFacts } from './read-reach-facts.ts';

interface Claimed {
  addressId: number;
  channel: string;
  purpose: Purpose;
}

/**
 * Whether a notice that was let out, and had to wait behind others on its channel, may still leave. What may not is given
 * back to the outbox, where it is judged anew and the reason kept.
 */
export async function mayLeave(
  prisma: PrismaClient,
  id: bigint,
  channelOf: FindChannel,
  now: Date,
): Promise<boolean> {
  const [notice] = await prisma.$queryRawUnsafe<Claimed[]>(sql, id);
  if (notice === undefined) return false;
  const [facts] = await readReachFacts(prisma, [notice], now);
  if (facts === undefined) return false;
  const { to, counts } = ruleOfPurpose(notice.purpose);
  if (to === 'preferred' && facts.best.id !== notice.addressId) return false;
  // It is on its way, and so counts itself already.
  const told = facts.told - (counts ? 1 : 0);
  return decideReach({ ...facts, told }, channelOf(notice.channel), now).act === 'send';
}

const sql = `
SELECT o.address_id AS "addressId", o.channel, o.purpose FROM outbox o
WHERE o.id = $1::bigint AND o.state = 'sending' AND (o.broadcast_id IS NULL
  OR EXISTS (SELECT 1 FROM broadcast b WHERE b.id = o.broadcast_id AND b.state = 'sending'))`;
