import type { VacancySummary } from '../../flows/facts.ts';
import { placeText } from '../notices/place-text.ts';
import type { VacancyListItem } from '../storage/vacancies/find-vacancies.ts';

type Listed = Pick<
  VacancyListItem,
  'id' | 'code' | 'title' | 'employer' | 'regency' | 'placeText' | 'remote'
>;

/** A vacancy as flows list it. */
export function summaryOf(item: Listed): VacancySummary {
  const { id, code, title, employer } = item;
  return { id, code, title, employer, place: placeText(item) };
}
