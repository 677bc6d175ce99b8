import { text } from '../../flows/text.ts';
import { searchesNamed } from '../understanding/slots/searches-named.ts';
import type { Ending } from './ending.ts';
import type { Talk } from './talk.ts';

/** "Jangan kabari kasir lagi": ends that search, and nothing else; null where the text names none that is kept. */
export async function endNamedSearch(talk: Talk, words: string): Promise<Ending | null> {
  const { handlers } = talk.services;
  const [loaded] = await handlers.loadSearches({ type: 'loadSearches' }, talk.scope);
  const kept = loaded?.type === 'SEARCHES_LOADED' ? loaded.searches : [];
  const named = searchesNamed(
    words,
    kept.map(({ query }) => query),
  );
  if (named.length === 0) return null;
  await handlers.stopSearches({ type: 'stopSearches', queries: named }, talk.scope);
  const what = kept.filter(({ query }) => named.includes(query)).flatMap((one) => one.what);
  talk.said.push(text('alerts:searchStopped', { what: { list: what } }));
  if (kept.length > named.length) talk.said.push({ key: 'alerts:othersGoOn' });
  return { ask: 'open' };
}
