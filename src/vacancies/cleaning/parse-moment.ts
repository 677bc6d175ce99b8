import { readMoment } from './dates/read-moment.ts';

/** A source's date or time; without an offset it is WIB. Null where it is none. */
export function parseMoment(input: unknown): Date | null {
  return readMoment(input) ?? null;
}

/** As {@link parseMoment}, but a date without a time means the end of that day. */
export function parseLastMoment(input: unknown): Date | null {
  return readMoment(input, 'end') ?? null;
}
