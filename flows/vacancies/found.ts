import { assign, enqueueActions } from 'xstate';
import type { FlowEvent } from '../event.ts';
import { answerOf, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { VacancyQuery } from './commands.ts';
import type { VacanciesContext } from './context.ts';
import { placesOf } from './places-of.ts';

type Found = Extract<FlowEvent, { type: 'VACANCIES_FOUND' }>;

/** The query with the words of the whole search, once they are known. */
export function asSearched({ before: _before, ...query }: VacancyQuery, words?: string): VacancyQuery {
  return words === undefined ? query : { ...query, words };
}

/** Keeps a page, and the search that it is of. */
export const keepFound = assign((told) => {
  const { context, event } = told as unknown as { context: VacanciesContext; event: Found };
  return { items: event.items, total: event.total, query: asSearched(context.query, event.words) };
}) as never;

/** Above the first page: what was understood, and what is not there. */
export const sayFound = enqueueActions(({ context, event, enqueue }) => {
  const { offset } = context as VacanciesContext;
  const { understood = [], nonePlace, exact, far = 0, accessible } = event as Found;
  const isFar = exact === 0 && far > 0;
  if (offset > 0) return;
  if (understood.length > 0) enqueue(say(text('vacancies:understood', { what: { list: understood } })));
  if (accessible === false) enqueue(say(text('vacancies:noneAccessible')));
  else if (nonePlace !== undefined)
    enqueue(
      say(text(isFar ? 'vacancies:nonePlaceFar' : 'vacancies:nonePlace', { place: placesOf(nonePlace) })),
    );
  else if (isFar) enqueue(say(text('vacancies:farOnly')));
  else if (exact === 0) enqueue(say(text('vacancies:nearest')));
}) as never;

/** What is typed under a list: another search, or a change of this one. */
export const searchAnew = assign((told) => {
  const { context } = told as unknown as { context: VacanciesContext };
  const { words } = context.query;
  const typed = answerOf(told as never);
  return { query: { words: typed, ...(words !== undefined && { before: words }) }, offset: 0 };
}) as never;

/** Back from registering, the person is registered. */
export const heardOfRegistration = assign((told) => {
  const { context, event } = told as unknown as {
    context: VacanciesContext;
    event: { registered?: boolean };
  };
  return { registered: event.registered ?? context.registered };
}) as never;
