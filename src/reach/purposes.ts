import type { ConsentPurpose } from '../../flows/command.ts';

/** What a notice of one purpose heeds. Each is asked at the moment of sending. */
export interface PurposeRule {
  /** To all of these the person must have agreed, as their latest word. */
  consents: readonly ConsentPurpose[];
  /** BERHENTI holds it back. */
  heedsStop: boolean;
  /** It goes also to a number whose owner is not known for certain: it tells nothing about anybody. */
  toUnknown: boolean;
  /** It waits while the person talks with a human. */
  waitsForTalk: boolean;
  /**
   * It waits for the end of the person's quiet hours where the channel rings; `asleep`: unless they wrote a moment ago.
   */
  waitsForMorning: boolean | 'asleep';
  /** It counts among the notices of a week, and is dropped when the person has had enough of them. */
  counts: boolean;
  /** Where free text may not go any more and no template fits: it is dropped, or waits for the person to write. */
  outsideWindow: 'drop' | 'wait';
  /** It goes to the address the person prefers at the moment of sending, or stays with each it was written to. */
  to: 'preferred' | 'each';
  /** Name under which the office's approved templates know it. */
  template: string;
}

const offer = {
  heedsStop: true,
  toUnknown: false,
  waitsForTalk: true,
  waitsForMorning: true,
  counts: true,
  outsideWindow: 'wait',
  to: 'preferred',
} as const;

const news = { ...offer, counts: false } as const;

/**
 * Every purpose a notice can have. A message that starts from our side declares one of these, or it does not compile;
 * the database refuses a notice without one.
 */
export const purposes = {
  /** Vacancies that fit. */
  alert: { ...offer, consents: ['alerts', 'matching'], template: 'alert' },
  /** Vacancies for a search that the person keeps: nothing of their profile is compared. */
  search: { ...offer, consents: ['alerts'], template: 'alert' },
  /** Something the person could do next. */
  suggestion: { ...offer, consents: ['alerts'], template: 'reminder' },
  /** To go on with what was begun, or how it went. */
  reminder: { ...offer, consents: ['account'], template: 'reminder' },
  /** What the office writes to many. */
  broadcast: { ...offer, consents: ['alerts'], outsideWindow: 'drop', template: 'broadcast' },
  /** An application of theirs has changed. */
  status: { ...news, consents: [], template: 'status' },
  /** The question that is open, or the hour at which they wanted to be reminded. */
  question: { ...news, consents: [], template: 'question' },
  /** For people with a role: a ticket, an approval, how a broadcast goes. Who works late is told at once. */
  work: { ...news, consents: [], waitsForTalk: false, waitsForMorning: 'asleep', template: 'work' },
  /** What becomes of something the person asked for and waits for: their talk with the office, a file they sent. */
  service: {
    ...{
      ...news,
      consents: [],
      heedsStop: false,
      toUnknown: true,
      waitsForTalk: false,
      waitsForMorning: 'asleep',
    },
    ...{ to: 'each', template: 'service' },
  },
  /** Somebody got access to what is theirs: that must be known, whatever they want to hear. */
  security: {
    ...{ consents: [], heedsStop: false, toUnknown: true, waitsForTalk: false, waitsForMorning: false },
    ...{ counts: false, outsideWindow: 'wait', to: 'each', template: 'security' },
  },
} as const satisfies Record<string, PurposeRule>;

export type Purpose = keyof typeof purposes;

/** The rule of a purpose as it was stored. */
export function ruleOfPurpose(purpose: Purpose): PurposeRule {
  return purposes[purpose];
}

/** The purposes whose rule has something in common. */
export function purposesThat(fits: (rule: PurposeRule) => boolean): Purpose[] {
  return (Object.keys(purposes) as Purpose[]).filter((purpose) => fits(purposes[purpose]));
}
