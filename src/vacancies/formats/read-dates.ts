import { readMoment } from '../cleaning/dates/read-moment.ts';
import { textOf } from '../cleaning/clean-field.ts';
import type { Rejection, VacancyDraft } from '../vacancy-draft.ts';

interface RawDates {
  rawPosted?: unknown;
  rawCloses?: unknown;
  rawClosed?: unknown;
}

type Dates = Pick<VacancyDraft, 'postedAt' | 'closesAt' | 'closedAt'>;

/** The dates of a row, or why it is refused: one that cannot be read must not leave a vacancy open for ever. */
export function readDates({ rawPosted, rawCloses, rawClosed }: RawDates): Dates | Rejection {
  const postedAt = readMoment(rawPosted);
  const closesAt = readMoment(rawCloses, 'end');
  const closedAt = readMoment(rawClosed, 'end');
  if (postedAt === undefined) return unreadable('date it was posted', rawPosted);
  if (closesAt === undefined) return unreadable('closing date', rawCloses);
  if (closedAt === undefined) return unreadable('date it was closed', rawClosed);
  return { postedAt, closesAt, closedAt };
}

function unreadable(what: string, raw: unknown): Rejection {
  const shown = textOf(raw).trim().slice(0, 40) || JSON.stringify(raw)?.slice(0, 40);
  return { rejected: `The ${what} cannot be read: "${shown ?? ''}".` };
}
