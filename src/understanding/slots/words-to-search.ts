import { worksNamedIn } from './search-slots.ts';
import { readQuery } from '../../vacancies/search/read-query.ts';
import { writeQuery } from '../../vacancies/search/write-query.ts';

/**
 * The words to search with for a wish as it was typed: work, places and conditions ("bukan pabrik", pay, schooling) without
 * the words around them; the text itself where neither work nor a place was named, nor accessible work asked for.
 * @param slots those of the wish
 */
export function wordsToSearch({ work, place, code }: Record<string, unknown>, text: string): string {
  if (typeof code === 'string') return code;
  const places = Array.isArray(place) ? place.join(' atau ') : place;
  const works = worksNamedIn(text);
  const named = [works.length > 1 ? works.join(' atau ') : work, places].filter(
    (part): part is string => typeof part === 'string' && part !== 'any' && part !== 'near',
  );
  const { conditions } = readQuery(text);
  if (named.length === 0 && conditions.disability !== true) return text;
  return [...named, writeQuery({ works: [], workplace: null, places: [], conditions })].join(' ').trim();
}
