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
      empty?: 'applied' | 'noConsent';
    }
  | { type: 'VACANCY_LOADED'; vacancy: VacancyDetail }
  | { type: 'VACANCY_GONE' };
