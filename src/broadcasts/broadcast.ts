import type { Language } from '../../flows/languages.ts';

export type BroadcastState = 'draft' | 'approval' | 'scheduled' | 'sending' | 'paused' | 'done' | 'cancelled';

/** A button under a broadcast; pressing it is counted, and starts a flow where one is named. */
export interface BroadcastChoice {
  label: Partial<Record<Language, string>>;
  flow?: string;
  input?: Record<string, string | number | boolean>;
}

/** When a broadcast is sent again: by the calendar, or so many days after each person's registration. */
export type Repeat =
  /** `day` 1 Monday … 7 Sunday, 0 every day; `hour` in Western Indonesia. */
  { every: 'week'; day: number; hour: number } | { event: 'registered'; afterDays: number };

/** A picture above the text. People with plain text are told what it shows, and get it when they ask. */
export interface BroadcastPicture {
  id: number;
  /** What it shows, in one sentence: whoever does not see it misses nothing. */
  alt: string;
  kilobytes: number;
}

/** What somebody has written, before it is checked. */
export interface BroadcastDraft {
  texts: Partial<Record<Language, string>>;
  /** A second text, which a random half of the people in these languages gets instead. */
  otherTexts?: Partial<Record<Language, string>>;
  audience: string;
  language: Language | null;
  choices: BroadcastChoice[];
  vacancyId: number | null;
  picture: BroadcastPicture | null;
}

export interface Broadcast extends BroadcastDraft {
  id: number;
  /** Null: the command line. */
  authorId: number | null;
  state: BroadcastState;
  /** The second person. */
  approvedBy: number | null;
  /** Regencies; null: the whole province. */
  scope: readonly string[] | null;
  repeat: Repeat | null;
  parentId: number | null;
  scheduledAt: Date | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** More people than this need the yes of a second person. */
export const approvalAbove = 500;
export const mostChoices = 3;
export const longestLabel = 20;
/** People pay for every byte. */
export const largestPicture = 300_000;
export const longestAlt = 200;
/** With a picture all of it is a caption on every platform. */
export const longestCaption = 1_024;
