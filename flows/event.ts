import type { ConsentPurpose } from './command.ts';

/** Facts by flow: each flow adds its own in the `events.ts` of its folder (`declare module`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface EventsOfFlows {}

/** Facts that reach a flow. */
export type FlowEvent = CommonEvent | EventsOfFlows[keyof EventsOfFlows];

/** What a month's pay was reckoned from, where it was told otherwise. */
export type PayUnit = 'hour' | 'day' | 'week' | 'fortnight' | 'year' | 'minimum';

/** Facts that any flow may hear. */
export type CommonEvent =
  /** A picked choice (its id) or an understood answer; `words`: as it was typed, where the value says less. */
  | { type: 'ANSWERED'; value: string | number | string[]; age?: number; per?: PayUnit; words?: string }
  /**
   * For a human, not for us: what was written or, with a picture, a voice note or the like, the words beside it. What it
   * came with is in the event of the turn.
   */
  | { type: 'SAID'; text: string }
  /** The answer may mean several things; `options` are values, likeliest first. */
  | { type: 'ANSWER_AMBIGUOUS'; options: string[] }
  /** What was said to each purpose of a question for several; those not told clearly are left out. */
  | { type: 'PERMISSIONS_TOLD'; said: Partial<Record<ConsentPurpose, boolean>> }
  /** Values that were said back are put right, see `Question.changes`; `place` counts from 0. */
  | { type: 'RATINGS_CHANGED'; changes: { place: number; value: number }[] }
  | { type: 'BACK' }
  /** The flow that was started on the way has ended, or the person came back; `registered`: whether they are by now. */
  | { type: 'RESUMED'; registered?: boolean }
  /** Null: no campaign of that kind waits for an answer of this person. */
  | { type: 'CAMPAIGN_ANSWERED'; reply: string | null };
