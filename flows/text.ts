/** A text by key, never by words: `namespace:key` in `locales/<lang>/<namespace>.json`. */
export interface Text {
  key: string;
  vars?: Vars;
}

export type Vars = Record<string, Var>;

/** Plain values are shown as they are; references are put into the person's language when the text is. */
export type Var =
  | string
  | number
  | { region: string }
  /** Regencies by code; nearly all of them are told by those that are left out. */
  | { regions: string[] }
  /** A number in E.164, shown as people here write it. */
  | { phone: string }
  | { date: string }
  /** ISO with zone: the day of the week, the day and the hour in Western Indonesia. */
  | { moment: string }
  /** Name in the tables: the platform as people call it. */
  | { channel: string }
  | { money: number }
  | { text: Text }
  | { list: Var[] }
  /** Parts on lines of their own. */
  | { lines: Var[] };

/** Short form: `say('menu:hello', {name})`. */
export function text(key: string, vars?: Vars): Text {
  return vars === undefined ? { key } : { key, vars };
}
