import { createHash } from 'node:crypto';
import type { Tx } from '../tx.ts';

const hourMs = 3_600_000;

/** How many wrong ones within a time lock an address for as long. */
interface Limit {
  /** Keeps the counts of different questions apart. */
  of: string;
  most: number;
  withinMs: number;
}

/** Codes that join accounts. */
const codes: Limit = { of: '', most: 5, withinMs: hourMs };
/** Facts that only the owner of an account knows: three guesses a day. */
export const knownFacts: Limit = { of: 'fact:', most: 3, withinMs: 24 * hourMs };

interface Address {
  channel: string;
  externalId: string;
}

/** Whether an address has to wait because of wrong codes. The lock hangs on the address: it outlives HAPUS. */
export async function isLocked(tx: Tx, address: Address, now: Date, limit = codes): Promise<boolean> {
  const row = await tx.lockout.findUnique({ where: { key: keyOf(address, limit) } });
  return row?.until != null && row.until > now;
}

/** Counts a wrong one; the last that the limit allows locks the address. */
export async function noteWrongCode(tx: Tx, address: Address, now: Date, limit = codes): Promise<void> {
  const key = keyOf(address, limit);
  const known = await tx.lockout.findUnique({ where: { key } });
  const counts = known !== null && now.getTime() - known.since.getTime() < limit.withinMs;
  const wrong = counts ? known.wrong + 1 : 1;
  const until = wrong >= limit.most ? new Date(now.getTime() + limit.withinMs) : null;
  const data = { wrong, since: counts ? known.since : now, until };
  await tx.lockout.upsert({ where: { key }, create: { key, ...data }, update: data });
}

function keyOf({ channel, externalId }: Address, { of }: Limit): string {
  return createHash('sha256').update(`${of}${channel}:${externalId}`).digest('hex');
}
