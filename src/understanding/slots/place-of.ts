import { placesIn } from '../../answers/regions/places-in.ts';
import { parsePlaces } from '../../answers/regions/parse-places.ts';
import { regionName, twinOf } from '../../answers/regions/regions.ts';
import { foldText } from '../../answers/words/fold-text.ts';

/** The place a text names, as a slot, and the words that name it; null for none. */
export function placeOf(
  folded: string,
): { slots: { place: string; ambiguous?: true }; words: string[]; code?: string } | null {
  const short = folded.slice(0, 200);
  const { codes, outside, shared } = placesIn(short);
  const [code] = codes;
  const words = short.split(/\s+/).filter((word) => nameOnly(word));
  if (code !== undefined)
    return {
      slots: {
        place: regionName(code),
        ...(shared && twinOf(code) !== undefined && { ambiguous: true as const }),
      },
      words,
      code,
    };
  const [elsewhere] = outside;
  if (elsewhere !== undefined) return { slots: { place: elsewhere }, words };
  if (/\bjateng\b|\bjawa tengah\b|\bcentral java\b/.test(short))
    return { slots: { place: 'Jawa Tengah' }, words: [] };
  const answer = parsePlaces(short, { today: '' });
  if (answer.ok && answer.value.where === 'near') return { slots: { place: 'near' }, words: [] };
  return null;
}

function nameOnly(word: string): boolean {
  const { codes, outside } = placesIn(foldText(word));
  return word.length >= 3 && codes.length + outside.length > 0;
}
