import { createHash } from 'node:crypto';
import type { Tx } from '../tx.ts';

const mostWrong = 5;
const hourMs = 3_600_000;

interface Address {
  channel: string;
  externalId: string;
}

/** Whether an address has to wait because of wrong codes. The lock hangs on the address: it outlives HAPUS. */
export async function isLocked(tx: Tx, address: Address, now: Date): Promise<boolean> {
  const row = await tx.lockout.findUnique({ where: { key: keyOf(address) } });
  return row?.until != null && row.until > now;
}

/** Counts a wrong code; the fifth within an hour locks the address for an hour. */
export async function noteWrongCode(tx: Tx, address: Address, now: Date): Promise<void> {
  const key = keyOf(address);
  const known = await tx.lockout.findUnique({ where: { key } });
  const counts = known !== null && now.getTime() - known.since.getTime() < hourMs;
  const wrong = counts ? known.wrong + 1 : 1;
  const until = wrong >= mostWrong ? new Date(now.getTime() + hourMs) : null;
  const data = { wrong, since: counts ? known.since : now, until };
  await tx.lockout.upsert({ where: { key }, create: { key, ...data }, update: data });
}

function keyOf({ channel, externalId }: Address): string {
  return createHash('sha256').update(`${channel}:${externalId}`).digest('hex');
}
