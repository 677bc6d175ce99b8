import type { ClaimLedger } from './claim-ledger.ts';
import type { OutboxStore } from './outbox-store.ts';

/**
 * Gives back to the queue what the database calls this process's own and the process does not hold. A claim whose answer is
 * still on its way may yet become known: first everything under way at the look must have ended. Returns how many.
 */
export async function releaseLost(
  store: Pick<OutboxStore, 'claimed' | 'release'>,
  ledger: ClaimLedger,
): Promise<number> {
  const unknown = (await store.claimed()).filter((claim) => !ledger.holds(claim));
  if (unknown.length === 0) return 0;
  await ledger.settled();
  const lost = unknown.filter((claim) => !ledger.holds(claim));
  return lost.length === 0 ? 0 : store.release(lost);
}
