/**
 * How a typed answer was understood.
 * `why` is a stable code; `options` are the values it may mean, likeliest first; `value` is what was understood but
 * cannot be taken (a birth date that is too young); `detail` names the part that was wrong.
 */
export type Understood<T, Why extends string = string, Option = T> =
  { ok: true; value: T } | { ok: false; why: Why; options?: Option[]; value?: T; detail?: string };

/** What a parser may know besides the input. */
export interface AnswerContext {
  /** ISO date in WIB. */
  today: string;
  /** Birth dates: youngest age in years, 15 if not given. */
  minAge?: number;
  /** Free text: longest text kept, 1,000 characters if not given. */
  maxLength?: number;
}

/** A parser: pure, never throws. */
export type AnswerParser<T, Why extends string = string, Option = T> = (
  input: string,
  context: AnswerContext,
) => Understood<T, Why, Option>;

export function understood<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function misunderstood<Why extends string>(why: Why): { ok: false; why: Why } {
  return { ok: false, why };
}
