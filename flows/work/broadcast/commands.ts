import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    broadcast: BroadcastCommand;
  }
}

/** A picture that has been fetched, and what it shows. */
export interface DraftPicture {
  id: number;
  alt: string;
  kilobytes: number;
}

/** What a counselor has put together in the chat. */
export interface BroadcastDraftInput {
  texts: Record<string, string>;
  /** A second text by language, which a random half gets instead. */
  otherTexts?: Record<string, string>;
  /** Ready-made buttons, see {@link broadcastButtons}, or `Own words=id`. */
  buttons: string[];
  vacancyId: number | null;
  picture: DraftPicture | null;
  audience: string;
}

/** A draft as it is kept: its plan with it, and the number of the broadcast that it is to take the place of, or 0. */
export interface DraftContent extends BroadcastDraftInput {
  when: string | null;
  replaces: number;
}

/** Buttons a broadcast may have: what each does is known to the handler. */
export const broadcastButtons = ['interested', 'search', 'assessment', 'apply', 'human'] as const;

/** What the flow of broadcasts asks for. */
export type BroadcastCommand =
  | { type: 'loadBroadcasts' }
  | { type: 'loadBroadcast'; broadcastId: number }
  /** A picture its author has just sent: PICTURE_ASKED at once, PICTURE_FETCHED or PICTURE_REFUSED later. */
  | { type: 'fetchPicture'; fileId: string }
  | { type: 'readAudience'; audience: string }
  | { type: 'checkBroadcast'; draft: BroadcastDraftInput }
  /** To the author alone. */
  | { type: 'testBroadcast'; draft: BroadcastDraftInput }
  /** Whether a plan may be: SCHEDULE_READ, or BROADCAST_REFUSED at once. `when`: as typed. */
  | { type: 'readSchedule'; when: string }
  /** `kept`: the draft it was, which goes with it; `replaces`: the broadcast that waits and gives way to it, or 0. `when`: a plan, e.g. `besok 09.00`, `setiap senin 09.00`, `3 hari setelah daftar`; null: now. */
  | {
      type: 'sendBroadcast';
      draft: BroadcastDraftInput;
      when: string | null;
      kept?: { draftId: number; revision: number };
      replaces?: number;
      confirmation?: string;
    }
  | { type: 'approveBroadcast'; broadcastId: number; confirmation?: string }
  | { type: 'pauseBroadcast'; broadcastId: number }
  | { type: 'resumeBroadcast'; broadcastId: number }
  | { type: 'cancelBroadcast'; broadcastId: number }
  /** Drafts and examples of the office, newest first, a page of eight. */
  | { type: 'loadDrafts'; page: number }
  | { type: 'loadDraft'; draftId: number }
  /** What is being written, as it is now; `draftId` 0: for the first time. */
  | { type: 'keepDraft'; draftId: number; revision: number; name: string; content: DraftContent }
  | { type: 'discardDraft'; draftId: number }
  /** Keeps the texts, buttons and picture as an example for others to begin with. */
  | { type: 'saveTemplate'; name: string; content: DraftContent }
  /** What a broadcast says, as a draft; `change`: to take its place while it waits; `missed`: for whom it did not reach. */
  | { type: 'reuseBroadcast'; broadcastId: number; change: boolean; missed?: boolean }
  | { type: 'saveSegment'; name: string; audience: string }
  /** What came back. A group is `b0` (pressed the first button), `yes`, `question`, `no`, `other`, or `written`. */
  | { type: 'countAnswers'; broadcastId: number }
  /** `search`: words that all stand in the answer. */
  | { type: 'listAnswers'; broadcastId: number; group: string; search: string; page: number }
  | { type: 'loadAnswer'; broadcastId: number; answerId: number }
  /** Opens a talk with whoever wrote it. */
  | { type: 'ticketOfAnswer'; broadcastId: number; answerId: number }
  | { type: 'tagAnswered'; broadcastId: number; group: string; tag: string }
  /** Everybody: the pressed button of a broadcast they were sent. */
  | { type: 'replyToBroadcast'; broadcastId: number; choice: number }
  /** Everybody: the picture of a broadcast they were sent. */
  | { type: 'showBroadcastPicture'; broadcastId: number };

/** Whom each is for. */
export const broadcastCommands: CommandNeeds<BroadcastCommand> = {
  loadBroadcasts: 'broadcast.read',
  loadBroadcast: 'broadcast.read',
  fetchPicture: 'broadcast.compose',
  readAudience: 'broadcast.compose',
  checkBroadcast: 'broadcast.compose',
  testBroadcast: 'broadcast.test',
  readSchedule: 'broadcast.compose',
  sendBroadcast: 'broadcast.send',
  approveBroadcast: 'broadcast.approve',
  pauseBroadcast: 'broadcast.pause',
  resumeBroadcast: 'broadcast.pause',
  cancelBroadcast: 'broadcast.cancel',
  loadDrafts: 'broadcast.compose',
  loadDraft: 'broadcast.compose',
  keepDraft: 'broadcast.compose',
  discardDraft: 'broadcast.compose',
  saveTemplate: 'broadcast.compose',
  reuseBroadcast: 'broadcast.compose',
  saveSegment: 'segment.save',
  countAnswers: 'broadcast.answers',
  listAnswers: 'broadcast.answers',
  loadAnswer: 'broadcast.answers',
  ticketOfAnswer: 'ticket.take',
  tagAnswered: 'broadcast.answers',
  replyToBroadcast: 'everyone',
  showBroadcastPicture: 'everyone',
};
