import type { ConsentPurpose } from './command.ts';
import type { Text } from './text.ts';

/** How free text is understood; `src/answers` holds the parsers. */
export type AnswerKind =
  | 'name'
  | 'date'
  | 'yesno'
  /** Yes or no to each of several purposes, see `consents`; heard as PERMISSIONS_TOLD. */
  | 'permissions'
  | 'number'
  | 'money'
  | 'phone'
  | 'region'
  | 'regions'
  | 'education'
  | 'gender'
  /** Study programme and year of finishing, as a list of two; empty where one is not told. */
  | 'study'
  | 'fields'
  /** What a person needs at work; "nothing" in any wording is `none`. */
  | 'need'
  | 'text'
  /** One value each for several things, see `ratings`. */
  | 'ratings'
  /** Some of those values put right, `place:value` each, see `changes`. */
  | 'changes'
  /** Words to look for work with; what looks for nothing (a number, a greeting) is not understood. */
  | 'search';

/** What a waiting state asks. It follows from state and context alone, so it can be asked again at any time. */
export interface Question {
  text: Text;
  choices?: QuestionChoice[];
  /** Free text is taken too, and understood so. */
  answer?: AnswerKind;
  /** How many are rated, and the keys of the words for the values, the lowest first. */
  ratings?: { count: number; words: string[] };
  /** Values that were said back just now can be put right: how many, the words for the values and for a change. */
  changes?: { count: number; words: string[]; changing: string };
  /** Whatever is typed goes on from here, words that work elsewhere included. */
  anyText?: boolean;
  /** Where any text goes on from here: what names a choice picks it all the same. */
  choicesFirst?: true;
  /** Whatever is typed answers it, by the language it is in; what it wishes for comes next. */
  anyLanguage?: true;
  /** Most characters of a text that are taken; 1,000 where not given. */
  maxLength?: number;
  /** Birth dates: youngest age allowed. */
  minAge?: number;
  /** Numbers: the largest that can be meant; a larger one tells of something else. */
  most?: number;
  /** Shown as "3 dari 12", or as "3 (biasanya 20 sampai 25)" where the length depends on the answers. */
  progress?: { now: number; of: number; usually?: { from: number; atMost: number } };
  /** The same in simpler words, for ULANG. */
  simpler?: Text;
  /** Offer "0 kembali". */
  back?: boolean;
  /** Offer "9 jeda". */
  pause?: boolean;
  /** Left for the menu, it can be gone on with: the person has put something into it. What can be paused can be anyway. */
  keep?: true;
  /** One of a long series: a pressed button stays as it is, its answer is shown for a moment only. */
  series?: boolean;
  /** The next page of the same thing: takes the place of the message whose button was pressed. */
  inPlace?: boolean;
  /**
   * Free text goes to a human: no word but BERHENTI is looked for. `asker`: the person who wanted a human; `answerer`:
   * the counselor.
   */
  relay?: 'asker' | 'answerer';
  /** A picture, a voice note and the like are an answer too, as SAID. */
  files?: true;
  /** A photo or a picture file is an answer too. */
  takesPicture?: boolean;
  /** A code in the text that is to be carried elsewhere. */
  copy?: string;
  /** The platform may share this at a tap. */
  request?: 'contact' | 'location';
  /** A yes is recorded as a consent to this purpose, with a hash of the text. */
  consent?: ConsentPurpose;
  /** Several purposes, each with its own answer: the text of each stands whole in `text`, and is what is recorded. */
  consents?: readonly AskedConsent[];
  /** What the state shows beside the words, made on sending. */
  media?: { kind: string; fileName: string; input: Record<string, string | number | boolean> };
}

/** One of several purposes that a question asks for, by the letter of its place. */
export interface AskedConsent {
  purpose: ConsentPurpose;
  text: Text;
}

export interface QuestionChoice {
  /** The value of the answer. At most 40 bytes. */
  id: string;
  label: Text;
  /** Typed instead of its number. */
  key?: string;
  /** Text key of a list of other words for it. */
  words?: string;
  /** It cannot be undone. */
  danger?: true;
}
