import type { Talk } from './talk.ts';

/** Typed before the open question had reached the person: it answers an earlier one, which has its answer. */
export function typedTooEarly({ turn }: Talk): boolean {
  return turn.order !== null && turn.questionOrder !== null && turn.order < turn.questionOrder;
}
