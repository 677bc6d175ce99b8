import type { Text } from '../../text.ts';
import type { PostingAct } from './commands.ts';
import type { PostingCheck, PostingFact, PostingLine } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    post: PostEvent;
  }
}

/** Facts that reach the flow of posting. */
export type PostEvent =
  | { type: 'POSTINGS_LOADED'; total: number; items: PostingLine[] }
  /** `whole`: an advert was read, nothing more is asked; `beside`: a colleague has changed the same one, so it is a new one. */
  | { type: 'POSTING_KEPT'; posting: PostingFact; note: Text | null; whole: boolean; beside: boolean }
  | { type: 'POSTING_CHECKED'; posting: PostingFact; check: PostingCheck }
  /** `approved`: at once, the firm is trusted. */
  | { type: 'POSTING_SUBMITTED'; approved: boolean; code: string }
  | { type: 'POSTING_CHANGED'; act: PostingAct; postingId: number }
  /** Nothing was changed; `why` is the end of a text key below `post:refused_`. */
  | { type: 'POSTING_REFUSED'; why: PostingRefusal };

export type PostingRefusal =
  | 'gone'
  | 'changed'
  | 'noTitle'
  | 'noPlace'
  | 'noNumber'
  | 'payUnclear'
  | 'payImpossible'
  | 'dateUnclear'
  | 'datePast'
  | 'dateFar'
  | 'unclear'
  | 'unsettled'
  | 'missing'
  | 'firmWaits'
  | 'wrongState'
  | 'tooMany'
  | 'ownFirm'
  | 'noReason';
