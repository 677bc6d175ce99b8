import { textOf } from '../cleaning/clean-field.ts';
import { listOf } from '../cleaning/list-of.ts';
import { parseCount } from '../cleaning/parse-count.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { findPlaceOfSeat } from '../places/place-of-seat.ts';
import type { VacancyFormat } from './format.ts';
import { makeDraft } from './make-draft.ts';
import { programmePage } from './programme-page.ts';
import { programmesNote, seatNote } from './programme-notes.ts';

/** The same programme in 2026: study programmes in one string, working days, no schedule. */
export const maganghub2026: VacancyFormat = {
  id: 'maganghub-2026',
  name: 'MagangHub 2026',
  columns: ['id', 'title', 'employer', 'regency', 'regency_code', 'study_programmes', 'working_days'],
  toDraft: (row) => {
    const { place, isSeat, foundIn } = findPlaceOfSeat({
      title: textOf(row['title']),
      text: textOf(row['description']),
      regencyCode: textOf(row['regency_code']),
      regency: textOf(row['regency']),
    });
    return makeDraft({
      source: 'maganghub',
      id: row['id'],
      rawTitle: row['title'],
      rawEmployer: row['employer'],
      ...place,
      placeIn: foundIn,
      education: parseLevels(listOf(row['degrees'], ';').join(', ')),
      programmes: listOf(row['study_programmes'], ','),
      openings: parseCount(row['quota']),
      descriptionParts: [
        programmePage(textOf(row['description'])),
        seatNote(isSeat),
        daysNote(textOf(row['working_days']), listOf(row['days_off'], ';')),
      ],
      requirementParts: [programmesNote(listOf(row['study_programmes'], ','))],
      kind: 'internship',
    });
  },
};

function daysNote(workingDays: string, daysOff: string[]): string {
  const days = /^(\d) hari\/minggu$/.exec(workingDays.trim())?.[1];
  if (days === undefined) return '';
  return daysOff.length === 0
    ? `Kerja ${days} hari seminggu.`
    : `Kerja ${days} hari seminggu, libur ${daysOff.join(' dan ')}.`;
}
