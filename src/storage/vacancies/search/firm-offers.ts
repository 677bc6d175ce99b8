import { offersFor, type AccessNeed } from '../../../vacancies/search/search-conditions.ts';

/** SQL of whether the firm of `vacancy v` says that it has something for a need; for any of them where none is given. */
export function firmOffers(need: AccessNeed | undefined): string {
  const offers = need === undefined ? Object.values(offersFor).flat() : offersFor[need];
  const any = offers.map((offer) => `f.access @> '{"offers":{"${offer}":true}}'`).join(' OR ');
  return `EXISTS (SELECT 1 FROM firm f WHERE f.id = v.firm_id AND (${any}))`;
}
