import type { Text } from '../../flows/text.ts';
import type { PostingRefusal } from '../../flows/work/post/events.ts';
import type { PostingContent } from '../../flows/work/post/facts.ts';

/** What an answer says, as a change of the content; `whole`: it was an advert, which says more than one thing. */
export type ReadAnswer =
  { change: Partial<PostingContent>; note: Text | null; whole?: true } | { why: PostingRefusal };

export interface AnswerContext {
  /** ISO date in WIB. */
  today: string;
  /** Of the firm. */
  regency: string;
}
