/** What a failure means for the message, its address and the channel. */
export type CloudErrorClass =
  /** The 24 hours are over: only a template may go. */
  | 'window-closed'
  /** Too much to this one person, or of this whole number. */
  | 'pair-limit'
  | 'number-limit'
  /** The person cannot be reached on WhatsApp. */
  | 'undeliverable'
  /** The person has switched marketing off. */
  | 'opted-out'
  /** Meta does not deliver this message to this person now; a repetition makes it worse. */
  | 'withheld'
  /** Token, payment or a restriction: an operator has to act, and nothing can be sent before. */
  | 'account'
  /** This message is wrong as it is. */
  | 'invalid'
  /** Meta says something that is on no list: worth a few attempts, then given up. */
  | 'unlisted'
  | 'transient';

const CLASSES: Record<number, CloudErrorClass> = {
  0: 'account',
  3: 'account',
  10: 'account',
  33: 'account',
  190: 'account',
  368: 'account',
  131005: 'account',
  131031: 'account',
  131037: 'account',
  131042: 'account',
  131045: 'account',
  133010: 'account',
  4: 'number-limit',
  80007: 'number-limit',
  130429: 'number-limit',
  131048: 'number-limit',
  131057: 'number-limit',
  131056: 'pair-limit',
  131047: 'window-closed',
  131026: 'undeliverable',
  131030: 'undeliverable',
  131050: 'opted-out',
  130472: 'withheld',
  131049: 'withheld',
  100: 'invalid',
  131008: 'invalid',
  131009: 'invalid',
  131021: 'invalid',
  131051: 'invalid',
  131053: 'invalid',
  131062: 'invalid',
  1: 'transient',
  2: 'transient',
  131000: 'transient',
  131016: 'transient',
};

const NOT_YOURS = 33;

/**
 * Classifies by Meta's code, then by the HTTP status.
 * Source: "Error codes" of the WhatsApp Business Platform documentation (May 2026).
 */
export function classifyError(code: number | undefined, status = 400, subcode?: number): CloudErrorClass {
  // Of 100, "the object does not exist or you may not see it": the number or the token, not the message.
  if (code === 100 && subcode === NOT_YOURS) return 'account';
  const known = code === undefined ? undefined : CLASSES[code];
  if (known !== undefined) return known;
  if (code !== undefined && code >= 200 && code < 300) return 'account';
  if (code !== undefined && code >= 132_000 && code < 133_000) return 'invalid';
  if (status === 401 || status === 403) return 'account';
  if (status === 429) return 'number-limit';
  if (status >= 500 || status === 408) return 'transient';
  return code === undefined ? 'invalid' : 'unlisted';
}

const SECOND = 1_000;
const PAUSES: Record<number, number> = {
  131048: 3_600 * SECOND,
  131057: 60 * SECOND,
  80007: 60 * SECOND,
  4: 60 * SECOND,
};

/** How long the number has to rest after a `number-limit`, milliseconds. */
export const numberPauseMs = (code: number | undefined): number => PAUSES[code ?? 0] ?? 5 * SECOND;
