import { findMentions, type Mention, type PlaceToken } from '../../answers/regions/find-mentions.ts';
import { outsidePrefix, provinceCode, type Place, placeLevels } from '../../answers/regions/place-index.ts';
import { isRegencyCode, regionName, twinOf } from '../../answers/regions/regions.ts';
import { areas, regionFillers } from '../../answers/regions/region-words.ts';
import { isEverydayWord } from '../../answers/words/everyday-words.ts';
import { splitSentences } from './split-sentences.ts';
import { foldText } from '../../answers/words/fold-text.ts';

const placement =
  /\b(?:penempatan|ditempatkan|ditempatke|penempatane|lokasi(?: kerja| penempatan| kerjo)?|work location|location|based in|wilayah|area|domisili kerja|tempat kerja|nggon|nggone|panggonan)\b/;
/** Where one must live, went to school or comes to be asked is not where the work is. */
const notWork =
  /\b(?:domisili|berdomisili|warga|penduduk|asli|ktp|orang asli|wawancara|interview|kantor pusat|head office|lulusan|alumni|kuliah di|kirim(?:an)? ke|pengiriman|luar kota)\b[^,;.]{0,40}$|\b(?:rute|jurusan|hafal jalan)\b[^;.]{0,60}$/;
const cue =
  /^(?:di|dr|dari|nang|neng|ning|ing|wonten|cabang|cab|area|wilayah|daerah|drh|penempatan|lokasi|kota|kab|kabupaten|kec|kecamatan|outlet|store|unit|kantor|pasar|terminal|stasiun|alun2|alun|simpang|kawasan|dekat|deket|dkt|sekitar|sekitaran|sekitare|pabrik|proyek|proyekan|dc|omah|omahe|rumah|in|at|kampus|exit|tol|cfd|loker|lowongan|info|kerja)$/;
/** Words of dishes and names that carry a town's name: "soto kudus", "bank jateng", "warteg tegal". */
const dish =
  /^(?:soto|bakso|sate|nasi|mie|mi|tahu|lumpia|lunpia|masakan|rm|padang|gudeg|getuk|batik|jenang|mendoan|bank|bpr|universitas|univ|bahasa|ayam|bandeng|serabi|tengkleng|pindang|dawet|wedang|carica|ukir)$/;
const alsoWords = new Set([
  'medan',
  'padang',
  'banjar',
  'landak',
  'bangka',
  'metro',
  'tebing',
  'kendari',
  'sala',
  'batang',
  'palu',
  'malang',
  'solok',
  'ende',
  'bima',
  'dumai',
  'serang',
]);

interface Found {
  mention: Mention;
  places: Place[];
  placed: boolean;
  weak: boolean;
  district: boolean;
}

/**
 * Regencies and cities of Central Java where the work of an advert is, by official name, in the order told: those behind
 * "penempatan" or "lokasi" where there are such, else all that are named but as streets, dishes, or where one must live. A
 * sub-district stands for its regency and decides between a city and a regency of one name; else the city is taken. Null
 * where none is named.
 */
export function findAdvertPlaces(text: string): string[] | null {
  const found = splitSentences(text)
    .flatMap((line) => mentionsOf(line))
    .filter(({ places }) => places.length > 0);
  const sure = found.filter(({ weak }) => !weak);
  const strong = sure.filter(({ district }) => !district);
  const beside = new Set(
    sure.filter(({ district }) => district).flatMap(({ places }) => places.map(({ target }) => target)),
  );
  const named = new Set(strong.flatMap(({ places }) => places.map(({ target }) => target)));
  const chosen = (
    strong.some(({ placed }) => placed) ? sure.filter(({ placed }) => placed) : sure.length > 0 ? sure : found
  ).flatMap((one) => targetOf(one, beside, named, strong.length > 0));
  const names = [...new Set(chosen)].filter((code) => isRegencyCode(code));
  if (names.length > 0) return names.map((code) => regionName(code));
  const area = areas.find(([pattern]) => pattern.test(foldText(text)));
  return area === undefined ? null : area[1].map((code) => regionName(code));
}

function mentionsOf(line: string): Found[] {
  const tokens = tokensOf(line);
  const folded = foldText(line);
  const mentions = findMentions(tokens);
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    const isPartOfNext =
      next?.from === mention.to &&
      /^ (?:- ?|\(|kab\.? |kabupaten )?$/.test(
        folded.slice(endOf(tokens[mention.to - 1]), tokens[next.from]?.at),
      ) &&
      !isDistrict(next.places);
    const first = tokens[mention.from] ?? { text: '', breakBefore: false, at: 0 };
    const ahead = folded.slice(0, first.at);
    const told = trusted(mention, tokens, mentions[index - 1]?.to === mention.from);
    const places = isPartOfNext && isDistrict(told) && !shares(told, next.places) ? [] : told;
    return {
      ...{ mention, places },
      placed: placement.test(ahead.slice(-60)),
      weak: notWork.test(ahead),
      district: isDistrict(places),
    };
  });
}

function endOf(token: { at: number; text: string } | undefined): number {
  return token === undefined ? 0 : token.at + token.text.length;
}

function isDistrict(places: Place[]): boolean {
  return places.length > 0 && places.every(({ level }) => level === 'district');
}

function shares(places: Place[], others: Place[]): boolean {
  return places.some(({ target }) => others.some((other) => [target, twinOf(target)].includes(other.target)));
}

function trusted(
  { places, from, to, type }: Mention,
  tokens: (PlaceToken & { shown: string })[],
  follows: boolean,
): Place[] {
  const before = tokens[from - 1]?.text ?? '';
  const token = tokens[to - 1];
  if (dish.test(before)) return [];
  const known = places.filter(({ target, key }) => target !== provinceCode && key !== 'tgl');
  const single = to - from === 1;
  if (type !== undefined || cue.test(before) || (!single && cue.test(tokens[from]?.text ?? ''))) return known;
  const word = token?.text ?? '';
  const capital = /^\p{Lu}/u.test(token?.shown ?? '');
  return known.filter(({ level, key }) => {
    if (single && alsoWords.has(key)) return capital;
    if (level === 'district')
      return capital && key.length >= 4 && !isEverydayWord(word) && !regionFillers.has(word);
    return follows || key.length >= 4;
  });
}

function targetOf(
  { places, district, mention }: Found,
  beside: Set<string>,
  named: Set<string>,
  hasStrong: boolean,
): string[] {
  const targets = places.map(({ target }) => target);
  if (district) {
    if (targets.some((target) => named.has(target) || named.has(twinOf(target) ?? '')))
      return targets.filter((target) => named.has(target)).slice(0, 1);
    return hasStrong && targets.length > 1 ? [] : targets.slice(0, 1);
  }
  const [best] = places.toSorted(
    (one, other) => placeLevels.indexOf(one.level) - placeLevels.indexOf(other.level),
  );
  if (best === undefined || best.target.startsWith(outsidePrefix)) return [];
  const twin = twinOf(best.target);
  if (mention.type === undefined && twin !== undefined && best.level !== 'seat' && best.level !== 'other')
    return beside.has(twin) && !beside.has(best.target) ? [twin] : [best.target];
  return [best.target];
}

function tokensOf(line: string): (PlaceToken & { at: number; shown: string })[] {
  const folded = foldText(line);
  return [...folded.matchAll(/([^\p{L}\p{N}']*)([\p{L}\p{N}']+)/gu)].map((match) => {
    const at = match.index + (match[1] ?? '').length;
    const shown =
      line.length === folded.length ? line.slice(at, at + (match[2] ?? '').length) : (match[2] ?? '');
    return {
      text: (match[2] ?? '').replace(/'/g, ''),
      breakBefore: /[,;()/:@]|\s-\s/.test(match[1] ?? ''),
      at,
      shown,
    };
  });
}
