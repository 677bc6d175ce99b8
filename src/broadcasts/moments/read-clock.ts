/** A time of day, and what was said beside it. */
export interface ClockReading {
  hour: number;
  minute: number;
  rest: string;
}

type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening';

const partWords: Record<DayPart, readonly string[]> = {
  morning: ['pagi', 'esuk', 'enjing', 'am', 'morning'],
  noon: ['siang', 'awan', 'noon'],
  afternoon: ['sore', 'sonten', 'pm', 'afternoon'],
  evening: ['malam', 'bengi', 'dalu', 'evening'],
};
/** What a part of the day means where no hour is named. */
const usualHour: Record<DayPart, number> = { morning: 8, noon: 13, afternoon: 16, evening: 19 };
/** Hours of the clock face that a part of the day may stand beside; those of the second half of the day from 13. */
const faceHours: Record<DayPart, { before: readonly number[]; after: readonly number[] }> = {
  morning: { before: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], after: [] },
  noon: { before: [10, 11, 12], after: [1, 2, 3] },
  afternoon: { before: [12], after: [1, 2, 3, 4, 5, 6, 7] },
  evening: { before: [], after: [6, 7, 8, 9, 10, 11] },
};

const parts = Object.values(partWords).flat().join('|');
const label = '(?:jam|pukul|pkl|jm|at)\\.? ?';
const labelled = new RegExp(
  `\\b${label}(setengah )?(\\d{1,2})(?:[.:](\\d{2}))?(?![.:/\\d-])(?: ?(${parts})\\b)?`,
  'u',
);
const digital = new RegExp(`(?<![\\d.:/-])(\\d{1,2})[.:](\\d{2})(?![.:/\\d-])(?: ?(${parts})\\b)?`, 'u');
const worded = new RegExp(`(?<![\\d.:/-])\\b(\\d{1,2}) ?(${parts})\\b`, 'u');
const vague = new RegExp(`\\b(${parts})\\b`, 'u');

/**
 * Finds the time of day in folded words: "jam 9", "09.00", "setengah 9 pagi", "sore". Null: none is named; `wrong`: the
 * clock has none like it, or it does not go with its part of the day.
 */
export function readClock(folded: string): ClockReading | 'wrong' | null {
  const named = labelled.exec(folded);
  if (named !== null) {
    const [, half, hour, minute, part] = named;
    if (half === undefined) return clock(named, Number(hour), Number(minute ?? 0), part);
    return minute === undefined ? clock(named, Number(hour) - 1, 30, part) : 'wrong';
  }
  const digits = digital.exec(folded);
  if (digits !== null) return clock(digits, Number(digits[1]), Number(digits[2]), digits[3]);
  const spoken = worded.exec(folded);
  if (spoken !== null) return clock(spoken, Number(spoken[1]), 0, spoken[2]);
  const loose = vague.exec(folded);
  if (loose === null) return null;
  return { hour: usualHour[partOf(loose[1] ?? '')], minute: 0, rest: without(loose) };
}

function clock(
  said: RegExpExecArray,
  hour: number,
  minute: number,
  part: string | undefined,
): ClockReading | 'wrong' {
  const rest = without(said);
  const apart = part === undefined ? vague.exec(rest) : null;
  const other = part ?? apart?.[1];
  const fits = other === undefined ? hour : hourIn(partOf(other), hour);
  if (fits === null || fits < 0 || fits > 23 || minute > 59) return 'wrong';
  return {
    hour: fits,
    minute,
    rest: apart === null ? rest : without(apart),
  };
}

/** The hour of 24 that is meant; null where it is not in that part of the day. */
function hourIn(part: DayPart, hour: number): number | null {
  const { before, after } = faceHours[part];
  if (before.includes(hour)) return hour;
  if (after.includes(hour)) return hour + 12;
  return after.includes(hour - 12) ? hour : null;
}

function partOf(word: string): DayPart {
  const found = Object.entries(partWords).find(([, words]) => words.includes(word));
  return (found?.[0] ?? 'morning') as DayPart;
}

/** What was said beside a match. */
function without({ input, index, 0: said }: RegExpExecArray): string {
  return `${input.slice(0, index)} ${input.slice(index + said.length)}`.replace(/\s+/gu, ' ').trim();
}
