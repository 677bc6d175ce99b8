import type { CommandNeeds } from '../../command.ts';
import type { PostingField } from './facts.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    post: PostCommand;
  }
}

/** What may be done with a posting as a whole. */
export type PostingAct = 'pause' | 'filled' | 'reopen' | 'extend' | 'withdraw' | 'duplicate' | 'discard';

/** What the flow of posting asks for. */
export type PostCommand =
  | { type: 'loadPostings'; firmId: number; offset: number }
  /**
   * One answer, kept at once; `postingId` 0: of a new one. `work`: one of the codes that were named; `without`: takes the
   * condition `about` out of the words; `reason`: why it has to be.
   */
  | {
      type: 'answerPosting';
      firmId: number;
      postingId: number;
      revision: number;
      field: PostingField | 'work' | 'without' | 'reason';
      text: string;
      about?: string;
    }
  | { type: 'checkPosting'; postingId: number }
  | { type: 'submitPosting'; postingId: number; revision: number }
  /** `until`: for `extend`, as typed. */
  | { type: 'changePosting'; postingId: number; act: PostingAct; until?: string };

/** Whom each is for. */
export const postCommands: CommandNeeds<PostCommand> = {
  loadPostings: 'posting.read',
  answerPosting: 'posting.write',
  checkPosting: 'posting.read',
  submitPosting: 'posting.write',
  changePosting: 'posting.write',
};
