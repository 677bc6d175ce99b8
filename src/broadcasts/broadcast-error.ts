import type { Vars } from '../../flows/text.ts';
import { KancaError } from '../errors.ts';

/** What can be wrong with a broadcast; each has a sentence in `locales/<lang>/broadcast.json` below `refused_`. */
export type BroadcastFault =
  | 'noText' | 'textTooLong' | 'labelTooLong' | 'tooManyChoices' | 'missingLanguage' | 'unknownLanguage' | 'nobody'
  | 'unlawful' | 'outsideScope' | 'unknownVacancy' | 'badTime' | 'past' | 'tooFar' | 'quietTime' | 'badRepeat'
  | 'ownApproval' | 'gone' | 'wrongState' | 'pictureGone' | 'pictureType' | 'pictureTooLarge' | 'noPictureAlt'
  | 'captionTooLong' | 'badButton' | 'segmentTaken' | 'noTime' | 'noSuchDay' | 'otherWeekday' | 'draftGone'
  | 'draftChanged' | 'answerGone' | 'ownAnswer' | 'badTag'; // prettier-ignore

const remedies: Record<BroadcastFault, string> = {
  noText: 'Write a text first.',
  textTooLong: 'Shorten it; a text may have 3,000 characters.',
  labelTooLong: 'Shorten the button; it may have 20 characters.',
  tooManyChoices: 'Keep three buttons at most.',
  missingLanguage: 'Add a text in Indonesian or in that language, or narrow the audience with language=…',
  unknownLanguage: 'Use id, jv or en.',
  nobody: 'Widen the audience; see how many each condition leaves.',
  unlawful: 'Leave sex and the upper age limit out: a vacancy is for everybody who can do the work.',
  outsideScope: 'Choose regencies of your own scope.',
  unknownVacancy: 'Look the code up with CARI.',
  badTime: 'Write it like 25-12-2026 09.00, besok jam 9 or 2026-12-25T09:00.',
  noTime: 'Write the hour too, like 25-12-2026 09.00.',
  draftGone: 'Look at the list of drafts.',
  draftChanged: 'Open the draft again, look at it, then send it.',
  answerGone: 'Look at the list of answers again.',
  ownAnswer: 'Let a colleague answer it.',
  badTag: 'Use one word of letters, digits and hyphens, 40 characters at most.',
  noSuchDay: 'Look the day up in a calendar.',
  otherWeekday: 'Write the day of the week that belongs to the date, or leave it out.',
  past: 'Choose a time that is still to come.',
  tooFar: 'Choose a time within a year.',
  quietTime: 'Choose a time between 07.00 and 20.00 in Western Indonesia.',
  badRepeat: 'Choose a day from 1 to 7 and a full hour from 7 to 19, or from 1 to 365 days.',
  ownApproval: 'Ask a second person who may approve.',
  gone: 'Look at the list again.',
  wrongState: 'Look at its state with `kanca broadcast status`.',
  pictureGone: 'Send the picture once more.',
  pictureType: 'Use a JPEG or PNG picture.',
  pictureTooLarge: 'Make it smaller; people pay for every byte. A picture may have 300 kB.',
  noPictureAlt: 'Say in one sentence of 200 characters at most what the picture shows.',
  captionTooLong: 'Shorten the text, or leave the picture out: both together may have 1,024 characters.',
  badButton:
    'Write TEXT=flow with one of these: interested, search, assessment, apply (with a vacancy), human.',
  segmentTaken: 'Save it under another name.',
};

/** A broadcast that cannot be sent so. */
export class BroadcastError extends KancaError {
  readonly fault: BroadcastFault;
  /** What the sentence names. */
  readonly vars: Vars;

  constructor(fault: BroadcastFault, message: string, vars: Vars = {}) {
    super(message, {
      code: `BROADCAST_${fault.replace(/[A-Z]/gu, (c) => `_${c}`).toUpperCase()}`,
      remedy: remedies[fault],
    });
    this.fault = fault;
    this.vars = vars;
  }
}
