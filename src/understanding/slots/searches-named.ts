import { readQuery } from '../../vacancies/search/read-query.ts';
import { searchToKeep } from './search-to-keep.ts';

/** Which of the kept searches a text names by their work, and by their place where it names one ("jangan kabari kasir lagi"). */
export function searchesNamed(text: string, kept: readonly string[]): string[] {
  const words = searchToKeep(text);
  if (words === undefined) return [];
  const { works, places } = readQuery(words);
  const terms = works.flatMap(({ telling }) => telling);
  const codes = places.flatMap((place) => place.codes);
  return kept.filter((query) => {
    const read = readQuery(query);
    const isWork = read.works.some(({ telling }) => telling.some((term) => terms.includes(term)));
    const isPlace = read.places.some((place) => place.codes.some((code) => codes.includes(code)));
    return (
      (works.length > 0 || codes.length > 0) &&
      (works.length === 0 || isWork) &&
      (codes.length === 0 || isPlace)
    );
  });
}
