import { parseRegion } from '../../answers/regions/parse-region.ts';
import { regionName } from '../../answers/regions/regions.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { wholeProvince, type WorkPlace } from './work-place.ts';

const fromHome = /\b(remote|wfh|work from home|telecommute|kerja dari rumah|dari rumah|anywhere)\b/;

/**
 * The place of work from a source's place field, however loose ("Surakarta / Solo", "Kab. Rembang", "Remote"). Of a
 * city and a regency of one name (Semarang, Magelang, Pekalongan, Tegal) the city is taken. Undefined where the text
 * names no place that is known.
 */
export function readPlace(text: string): WorkPlace | undefined {
  if (read.has(text)) return read.get(text);
  if (read.size >= mostRemembered) read.clear();
  const place = readAnew(text);
  read.set(text, place);
  return place;
}

/** A file names few places many times, and understanding one costs about a millisecond. */
const read = new Map<string, WorkPlace | undefined>();
const mostRemembered = 2000;

function readAnew(text: string): WorkPlace | undefined {
  const folded = foldText(text);
  if (folded === '') return undefined;
  const remote = fromHome.test(folded);
  const rest = folded.replace(fromHome, ' ').replace(/^[\s,/()-]+|[\s,/()-]+$/g, '');
  if (remote && rest === '') return { regency: null, placeText: null, remote };
  const parsed = parseRegion(rest, { today: '' });
  if (parsed.ok) return { regency: parsed.value, placeText: regionName(parsed.value), remote };
  if (parsed.why === 'PROVINCE') return { regency: null, placeText: wholeProvince, remote };
  if (parsed.why === 'OUTSIDE') return { regency: null, placeText: text.replace(/\s+/g, ' ').trim(), remote };
  const likeliest = parsed.options?.find((option) => !option.startsWith('outside'));
  if (likeliest === undefined) return remote ? { regency: null, placeText: null, remote } : undefined;
  return { regency: likeliest, placeText: regionName(likeliest), remote };
}
