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
  /** Ids of ready-made buttons, see {@link broadcastButtons}. */
  buttons: string[];
  vacancyId: number | null;
  picture: DraftPicture | null;
  audience: string;
}

/** Buttons a broadcast may have: what each does is known to the handler. */
export const broadcastButtons = ['interested', 'search', 'assessment', 'apply', 'human'] as const;

/** What the flow of broadcasts asks for. */
export type BroadcastCommand =
  | { type: 'loadBroadcasts' }
  | { type: 'loadBroadcast'; broadcastId: number }
  /** A picture its author has just sent: PICTURE_ASKED at once, PICTURE_FETCHED or PICTURE_REFUSED later. */
  | { type: 'fetchPicture'; fileId: string }
  | { type: 'countAudience'; audience: string }
  | { type: 'checkBroadcast'; draft: BroadcastDraftInput }
  /** To the author alone. */
  | { type: 'testBroadcast'; draft: BroadcastDraftInput }
  /** Whether a plan may be: SCHEDULE_READ, or BROADCAST_REFUSED at once. `when`: as typed. */
  | { type: 'readSchedule'; when: string }
  /** `when`: a plan, e.g. `besok 09.00`, `setiap senin 09.00`, `3 hari setelah daftar`; null: now. */
  | { type: 'sendBroadcast'; draft: BroadcastDraftInput; when: string | null; confirmation?: string }
  | { type: 'approveBroadcast'; broadcastId: number; confirmation?: string }
  | { type: 'pauseBroadcast'; broadcastId: number }
  | { type: 'resumeBroadcast'; broadcastId: number }
  | { type: 'cancelBroadcast'; broadcastId: number }
  | { type: 'saveSegment'; name: string; audience: string }
  /** Everybody: the pressed button of a broadcast they were sent. */
  | { type: 'replyToBroadcast'; broadcastId: number; choice: number }
  /** Everybody: the picture of a broadcast they were sent. */
  | { type: 'showBroadcastPicture'; broadcastId: number };

/** Whom each is for. */
export const broadcastCommands: CommandNeeds<BroadcastCommand> = {
  loadBroadcasts: 'broadcast.read',
  loadBroadcast: 'broadcast.read',
  fetchPicture: 'broadcast.compose',
  countAudience: 'broadcast.compose',
  checkBroadcast: 'broadcast.compose',
  testBroadcast: 'broadcast.test',
  readSchedule: 'broadcast.compose',
  sendBroadcast: 'broadcast.send',
  approveBroadcast: 'broadcast.approve',
  pauseBroadcast: 'broadcast.pause',
  resumeBroadcast: 'broadcast.pause',
  cancelBroadcast: 'broadcast.cancel',
  saveSegment: 'segment.save',
  replyToBroadcast: 'everyone',
  showBroadcastPicture: 'everyone',
};
