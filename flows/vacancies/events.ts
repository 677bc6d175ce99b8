import type { Var } from '../text.ts';
import type { VacancyDetail, VacancySummary } from '../facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    vacancies: VacanciesEvent;
  }
}

/** Facts that reach the flow of the search. */
export type VacanciesEvent =
  /**
   * `nonePlace`: code of the place that was named, several with commas, where none of them is; `empty`: why there are
   * none, where it is not for want of vacancies.
   */
  | {
      type: 'VACANCIES_FOUND';
      total: number;
      items: VacancySummary[];
      nonePlace?: string;
      /** What was understood of the words, and the words of the whole search when a list was narrowed or widened. */
      understood?: Var[];
      words?: string;
      /** How many are just as searched for, and none of these where the list shows the nearest ones. */
      exact?: number;
      /** How many are just so but for the place. */
      far?: number;
      /** False: accessible work was asked for, and none of these says that it is. */
      accessible?: boolean;
      empty?: 'applied' | 'noConsent';
    }
  | { type: 'VACANCY_LOADED'; vacancy: VacancyDetail }
  | { type: 'VACANCY_GONE' };
