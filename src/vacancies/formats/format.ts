import type { Row } from '../reading/row.ts';
import type { Rejection, VacancyDraft } from '../vacancy-draft.ts';

/** How the rows of one source become vacancies. */
export interface VacancyFormat {
  id: string;
  /** For people to read. */
  name: string;
  /** Columns by which the format is known and without which it cannot be read. */
  columns: string[];
  /** Pure: a row becomes a vacancy, or the reason why it cannot. */
  toDraft: (row: Row) => VacancyDraft | Rejection;
}
