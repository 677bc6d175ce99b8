import type { PendingTurn } from '../../conversation/ports.ts';
import type { TurnStore } from '../../inbox/turn-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { wellFormedText } from '../well-formed-json.ts';
import { claimTurns, type ClaimedTurn, type TurnScope } from './claim-turns.ts';
import { commitTurns, type CommittableResult } from './commit-turns.ts';

/**
 * The inbox of some channels, or of one address.
 * @param sent channels whose replies are this worker's to send, and so born claimed; absent: all of `scope`
 */
export function createTurnStore(
  prisma: PrismaClient,
  scope: TurnScope,
  workerId: number,
  sent: readonly string[] = scope.channels,
): TurnStore {
  return {
    transaction: (work) => prisma.$transaction((tx) => work(tx as never)),
    claim: (tx: Tx, limit, now): Promise<PendingTurn[]> => claimTurns(tx, scope, limit, now),
    commit: (tx: Tx, results, now) =>
      commitTurns(tx, results.map(claimed), { id: workerId, channels: sent }, now),
    recordFailure: async (inboxId, error, retryAt) => {
      await prisma.$executeRaw`
        UPDATE inbox SET tries = tries + 1, error = ${wellFormedText(error)}, retry_at = ${retryAt} WHERE id = ${inboxId}`;
    },
    postpone: async (inboxId, error, retryAt) => {
      await prisma.$executeRaw`
        UPDATE inbox SET error = ${wellFormedText(error)}, retry_at = ${retryAt} WHERE id = ${inboxId}`;
    },
    park: async (inboxId, error, now) => {
      await prisma.$executeRaw`
        UPDATE inbox SET tries = tries + 1, error = ${wellFormedText(error)}, parked_at = ${now} WHERE id = ${inboxId}`;
    },
  };
}

/** Results are of turns that `claim` gave out, so they carry the revision. */
function claimed(result: Parameters<TurnStore['commit']>[1][number]): CommittableResult {
  return { ...result, turn: result.turn as ClaimedTurn };
}
