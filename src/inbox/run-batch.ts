import type { Clock } from '../time/clock.ts';
import { giveUpTurn, handleTurn } from '../conversation/handle-turn.ts';
import type { CommandScope, PendingTurn, TurnResult, TurnServices } from '../conversation/ports.ts';
import { describeError, KancaError } from '../errors.ts';
import { isInfrastructureError } from '../infrastructure-error.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';
import type { TurnStore } from './turn-store.ts';

/** Tries before an event is given up. */
const maxTries = 3;
const retryAfterMs = [1_000, 5_000];
/** After a fault of the database, which is no fault of the event. */
const databaseAwayMs = 5_000;

export interface BatchOutcome {
  /** Events handled; 0: nothing to do now. */
  handled: number;
  replies: OutboxRow[];
}

export interface BatchDeps {
  store: TurnStore;
  services: TurnServices;
  clock: Clock;
  /** A turn failed; the event is tried again or given up. */
  onFailure?: (error: unknown, turn: PendingTurn) => void;
  /** A transaction failed; that it was committed all the same cannot be told where the answer was lost. */
  onDoubt?: () => void;
}

/**
 * Handles up to `limit` events of different conversations in one transaction. When one of them fails, nothing of the
 * batch is kept and they are done one by one, so that only the faulty one waits. An error of the commit counts as the
 * turn's own: what the database refuses once it will refuse again, and must not hold up the others. That
 * the database is away, full or changing over never counts as a try.
 */
export async function runBatch(deps: BatchDeps, limit: number): Promise<BatchOutcome> {
  let working: PendingTurn | undefined;
  let claimed = 0;
  try {
    return await deps.store.transaction(async (tx) => {
      const now = deps.clock.now();
      const turns = await deps.store.claim(tx, limit, now);
      claimed = turns.length;
      if (claimed === 0) return { handled: 0, replies: [] };
      const results: (TurnResult & { park?: string })[] = [];
      for (const turn of turns) {
        working = turn;
        results.push(await handleOne(deps, turn, scopeOf(tx, turn, now)));
      }
      return { handled: claimed, replies: await deps.store.commit(tx, results, now) };
    });
  } catch (error) {
    if (error instanceof KancaError && error.code === 'TURN_TAKEN') return { handled: claimed, replies: [] };
    deps.onDoubt?.();
    if (claimed === 0) throw error;
    if (limit > 1) return oneByOne(deps, claimed);
    if (working === undefined) throw error;
    await postpone(deps, working, error);
    return { handled: 1, replies: [] };
  }
}

/** What was done before one fails is not lost with it. */
async function oneByOne(deps: BatchDeps, count: number): Promise<BatchOutcome> {
  const outcome: BatchOutcome = { handled: 0, replies: [] };
  for (let n = 0; n < count; n += 1) {
    const one = await runBatch(deps, 1).catch((error: unknown) => {
      if (outcome.handled === 0) throw error;
    });
    if (one === undefined) break;
    outcome.handled += one.handled;
    outcome.replies.push(...one.replies);
  }
  return outcome;
}

async function handleOne(
  deps: BatchDeps,
  turn: PendingTurn,
  scope: CommandScope,
): Promise<TurnResult & { park?: string }> {
  if (turn.tries < maxTries) return handleTurn(turn, scope, deps.services);
  return { ...(await giveUpTurn(turn, scope, deps.services)), park: `given up after ${turn.tries} tries` };
}

async function postpone(deps: BatchDeps, turn: PendingTurn, error: unknown): Promise<void> {
  deps.onFailure?.(error, turn);
  const now = deps.clock.now();
  const why = describeError(error);
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  if (isInfrastructureError(error)) return deps.store.postpone(turn.inboxId, why, later(databaseAwayMs));
  if (turn.tries >= maxTries) return deps.store.park(turn.inboxId, why, now);
  await deps.store.recordFailure(turn.inboxId, why, later(retryAfterMs[turn.tries] ?? 0));
}

function scopeOf(tx: never, turn: PendingTurn, now: Date): CommandScope {
  return { tx, turn, person: { ...turn.person }, now, answers: [] };
}
