import { cleanText } from '../words/clean-text.ts';
import { foldText } from '../words/fold-text.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { type Place, placeLevels } from './place-index.ts';
import { type PlaceToken, placeTokens } from './place-tokens.ts';
import { isRegencyCode } from './regions.ts';

/** Names that are also ordinary words, with their neighbours when they are those. */
const alsoWords: Record<string, { before: RegExp; after: RegExp }> = {
  batang: {
    before: /^(besi|kayu|baja|alumunium|aluminium|alum|per|rokok|las|sebatang|bambu|potong)$/,
    after: /^(alum|tubuh|rokok|besi|kayu|baja|bambu|hari)$/,
  },
  pati: { before: /^(tepung|sari|santan|bubuk|kadar)$/, after: /^(kanji|singkong|jagung|sagu|kelapa)$/ },
  solo: {
    before: /^(penyanyi|secara|gitar|vokal|karir|karier|tari)$/,
    after: /^(travel\w*|trip|karir|karier|player|leveling|vokal|gitar|parent)$/,
  },
};
const cue =
  /^(di|ke|cabang|cab|area|wilayah|penempatan|lokasi|kota|kab|kabupaten|kec|kecamatan|daerah|domisili)$/;
/** Other names that stand for their place without a further word; many districts have namesakes all over the country. */
const wellKnown = new Set(
  `smg pwt solo cepu kutoarjo majenang kroya sidareja baturraden ajibarang sokaraja wangon bobotsari bukateja gombong muntilan borobudur
   mertoyudan secang banyudono delanggu kartasura tawangmangu colomadu karangpandan gemolong gubug lasem juwana pecangaan karimunjawa
   mranggen sayung bawen ambarawa bergas bandungan tengaran parakan weleri boja limpung gringsing kedungwuni wiradesa comal
   randudongkal adiwerna bumiayu ketanggungan laweyan jebres banyumanik tembalang ngaliyan pedurungan gunungpati solobaru palur kopeng
   karangjati kitb jatengland`.split(/\s+/),
);

/**
 * Codes of the regencies where a title or a loose line of text says the work is, in the order named; none where it only
 * names streets, housing estates or other provinces. Of a city and a regency of one name (Semarang, Magelang,
 * Pekalongan, Tegal) the city is taken unless "kab" stands by. Districts count when they are well known, or told by "kec" or by their regency.
 */
export function findRegionsInText(text: string): string[] {
  const written = text.slice(0, 600);
  const tokens = placeTokens(foldText(written));
  const mentions = findMentions(tokens);
  const isElsewhere = mentions.some(({ places }) => places.every(({ level }) => level === 'outside'));
  const codes = mentions
    .filter((mention) => !isOrdinary(mention, tokens, written))
    .flatMap((mention) => {
      const shared = sharedPlaces(mention, mentions);
      if (isElsewhere && shared === undefined && mention.places.every(({ level }) => level === 'district'))
        return [];
      return codeOf(shared ?? mention.places, mention, tokens, shared !== undefined);
    });
  return [...new Set(codes)];
}

/** "Karanganyar, Kebumen": another name in the text tells which is meant. */
function sharedPlaces(mention: Mention, all: Mention[]): Place[] | undefined {
  for (const other of all) {
    if (other === mention) continue;
    const shared = mention.places.filter(({ target }) =>
      other.places.some((place) => place.target === target),
    );
    if (shared.length > 0) return shared;
  }
  return undefined;
}

function codeOf(places: Place[], mention: Mention, tokens: PlaceToken[], isNarrowed: boolean): string[] {
  const sorted = places.toSorted((a, b) => placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level));
  const [first] = sorted;
  if (first === undefined || !isRegencyCode(first.target)) return [];
  if (first.level === 'city' || first.level === 'regency' || first.level === 'seat') return [first.target];
  if (new Set(sorted.map(({ target }) => target)).size > 1) return [];
  const isCued = mention.type === 'kec' || cue.test(tokens[mention.from - 1]?.text ?? '');
  return isCued || isNarrowed || wellKnown.has(first.key) ? [first.target] : [];
}

/** In small letters, or beside words that go with the ordinary meaning, it is not the place. */
function isOrdinary(mention: Mention, tokens: PlaceToken[], written: string): boolean {
  const name = mention.places[0]?.key ?? '';
  const word = alsoWords[name];
  const before = tokens[mention.from - 1]?.text ?? '';
  if (word === undefined || mention.type !== undefined || tokens.length === 1) return false;
  if (word.before.test(before) || word.after.test(tokens[mention.to]?.text ?? '')) return true;
  const isCapital = new RegExp(`(?<!\\p{L})${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, 'iu').exec(
    cleanText(written),
  );
  return !cue.test(before) && isCapital?.[0][0] === name[0];
}
