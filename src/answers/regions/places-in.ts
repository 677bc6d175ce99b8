import { placeIndex, placeKey } from './place-index.ts';
import { parseRegion } from './parse-region.ts';
import { regionFillers, typeWords } from './region-words.ts';
import { regionShortName } from './regions.ts';

/** Places named one after the other. */
export interface NamedPlaces {
  codes: string[];
  outside: string[];
  /** A city was taken for a name that a regency shares. */
  shared: boolean;
}

const listed =
  /\s*(?:[,;/&+\n]|\b(?:dan|atau|ato|utawa|utawi|lan|karo|kalih|kaliyan|sama|sm|serta|and|or|plus|terus|juga|jg)\b)\s*/;
const longestName = 3;
/** Nobody names more places than fit in so many words. */
const mostWords = 30;
const mostMet = 20_000;
/** Words met so far with what they name: the same ones come again and again. */
const met = new Map<string, Meaning | null>();
/** Words that are districts too but are said for what they mean. */
const notPlaces = new Set(
  'yg yang mana aja saja wae mawon ada apa di ke dari boleh mau bisa tapi utama utamanya iso nek cuma tok thok kota kab kabupaten kec area daerah wilayah sekitar dekat deket luar asal mess rumah kerja'.split(
    ' ',
  ),
);

/**
 * The regencies named in folded text: parts between commas and "atau", and inside a part the longest runs of words that
 * name a place. "kota magelang", "kec tayu pati" stay together; a small place beside its regency means that regency.
 */
export function placesIn(folded: string): NamedPlaces {
  const found: NamedPlaces = { codes: [], outside: [], shared: false };
  const words = folded
    .slice(0, 400)
    .split(/(?<=\s)/)
    .slice(0, mostWords)
    .join('');
  for (const part of words.split(listed)) readPart(part.trim(), found);
  return { ...found, codes: [...new Set(found.codes)], outside: [...new Set(found.outside)] };
}

function readPart(part: string, found: NamedPlaces): void {
  if (part === '') return;
  const words = part.split(/\s+/);
  const whole = words.length <= longestName + 1 ? meaning(part) : null;
  const separate = words.length > 1 ? words.map((word) => (isName(word) ? meaning(word) : null)) : [];
  const several = new Set(separate.flatMap((one) => (one === null ? [] : [one.target])));
  if (whole !== null && (several.size <= 1 || (whole.sure && !whole.shared))) return add(whole, found);
  for (let at = 0; at < words.length;) {
    const taken = readRun(words, at, found);
    at += Math.max(taken, 1);
  }
}

/** The words from here that name a place; how many they were. */
function readRun(words: string[], at: number, found: NamedPlaces): number {
  for (let length = Math.min(longestName, words.length - at); length >= 1; length -= 1) {
    const run = words.slice(at, at + length);
    if (!mayName(run) || (length > 1 && run.filter(isName).length > 1 && !joined(run))) continue;
    const one = meaning(run.join(' '));
    if (one === null) continue;
    add(one, found);
    return length;
  }
  return 0;
}

/** Several names that are one place together: "solo baru", "kec tayu". */
function joined(run: string[]): boolean {
  const whole = meaning(run.join(' '));
  const parts = run.filter(isName).map((word) => meaning(word));
  return (
    whole !== null &&
    whole.sure &&
    !whole.shared &&
    !parts.every((part) => part !== null && part.target !== whole.target)
  );
}

/** A run of one word is looked up; a longer one where it is known to name a place. */
function mayName(run: string[]): boolean {
  const [type = '', name] = run;
  if (run.length === 2 && typeWords[type] === 'kec' && meaning(name ?? '') !== null) return true;
  if (!run.some(isName)) return false;
  return (
    run.length === 1 ||
    placeIndex().exact.has(placeKey(run.join(''))) ||
    run.some((word) => isName(word) && meaning(word) !== null)
  );
}

/** Everyday words that are districts too ("butuh") name one only alone or after "kec". */
function isName(word: string): boolean {
  return word.length >= 3 && !notPlaces.has(word) && !regionFillers.has(word);
}

interface Meaning {
  target: string;
  outside: boolean;
  shared: boolean;
  sure: boolean;
}

function meaning(text: string): Meaning | null {
  const known = met.get(text);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  const read = readMeaning(text);
  met.set(text, read);
  return read;
}

function readMeaning(text: string): Meaning | null {
  const answer = parseRegion(text, { today: '' });
  if (answer.ok) return { target: answer.value, outside: false, shared: false, sure: true };
  if (answer.why === 'OUTSIDE')
    return { target: outsideName(answer.detail), outside: true, shared: false, sure: true };
  const [first, second] = answer.options ?? [];
  if (first === undefined) return null;
  const outside = first.startsWith('outside: ');
  const shared = !outside && second !== undefined && regionShortName(first) === regionShortName(second);
  return { target: outside ? first.slice('outside: '.length) : first, outside, shared, sure: shared };
}

function add({ target, outside, shared }: Meaning, found: NamedPlaces): void {
  if (outside) found.outside.push(target);
  else found.codes.push(target);
  if (shared) found.shared = true;
}

/** The name of a place elsewhere as people say it. */
export function outsideName(name = ''): string {
  return name.replace(/^(?:Kota|Kabupaten|Kab\.|DI|DKI) /u, '');
}
