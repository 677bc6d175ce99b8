import { textOf } from '../cleaning/clean-field.ts';
import { listOf } from '../cleaning/list-of.ts';
import { parseCount } from '../cleaning/parse-count.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';
import { findPlaceOfSeat } from '../places/place-of-seat.ts';
import type { VacancyFormat } from './format.ts';
import { makeDraft } from './make-draft.ts';
import { programmesNote, scheduleNote, seatNote } from './programme-notes.ts';

/** National internship programme of the Ministry of Manpower, autumn 2025: lists joined by "; ". */
export const maganghub2025: VacancyFormat = {
  id: 'maganghub-2025',
  name: 'MagangHub 2025',
  columns: ['id', 'title', 'employer', 'regency', 'regency_code', 'study_programmes', 'registration_close'],
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
      programmes: listOf(row['study_programmes'], ';'),
      openings: parseCount(row['quota']),
      descriptionParts: [
        row['description'],
        seatNote(isSeat),
        scheduleNote(
          [row['registration_open'], row['registration_close']],
          [row['start_date'], row['end_date']],
        ),
      ],
      requirementParts: [programmesNote(listOf(row['study_programmes'], ';'))],
      kind: 'internship',
      rawPosted: row['created_at'],
    });
  },
};
