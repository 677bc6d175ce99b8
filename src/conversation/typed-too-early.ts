import type { Talk } from './talk.ts';

/** A question that was sent so long ago has been seen: a lower position comes from another bot, which counts anew. */
const longestWayMs = 3_600_000;

/** Typed before the open question had reached the person: it answers an earlier one, which has its answer. */
export function typedTooEarly({ turn, scope }: Talk): boolean {
  const { order, questionOrder, questionSentAt } = turn;
  if (order === null || questionOrder === null || order >= questionOrder) return false;
  return questionSentAt === null || scope.now.getTime() - questionSentAt.getTime() < longestWayMs;
}
