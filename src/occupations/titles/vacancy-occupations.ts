import terms from '../lists/title-terms.json' with { type: 'json' };
import { correctWords } from './correct-words.ts';
import { titleWords } from './title-words.ts';

export interface VacancyOccupation {
  isco: string;
  /** Share of this group, 0 to 1. All shares sum to 1 where the title told, to 0.5 where only the text did. */
  weight: number;
}

/**
 * ISCO groups of a vacancy, likeliest first, at most three, from Indonesian and English word lists. The title decides;
 * the text is asked only where no word of the title is known. Nothing known: an empty list.
 */
export function vacancyOccupations(title: string, text = ''): VacancyOccupation[] {
  const fromTitle = share(findTerms(correctWords(titleWords(title))), 1);
  if (fromTitle.length > 0) return fromTitle;
  const found = text.split(/[\n.;]+/).flatMap((line) => findTerms(titleWords(line)).filter(isTelling));
  return share(found, 0.5);
}

interface Term {
  words: string[];
  groups: string[];
  tier: number;
}

/**
 * A role says what someone does ("sopir"), a field only where ("gudang"), a rank neither ("supervisor"): fields count where
 * no role is known, ranks where nothing else is.
 */
const allTerms: Term[] = [terms.roles, terms.fields, terms.ranks].flatMap(readTerms);
/** Weights of a term's first, second and third group. */
const placeWeights = [1, 0.6, 0.4];
const fewestShare = 0.15;

function readTerms(list: Record<string, string>, tier: number): Term[] {
  return Object.entries(list).map(([words, groups]) => ({
    words: words.split(' '),
    groups: groups.split(' '),
    tier,
  }));
}

/** Terms whose words all occur, without those whose words another found term holds as well. */
function findTerms(words: Set<string>): Term[] {
  const found = allTerms.filter((term) => term.words.every((word) => words.has(word)));
  const best = Math.min(...found.map(({ tier }) => tier));
  const told = found.filter(({ tier }) => tier === best);
  return told.filter(
    (term) =>
      !told.some(
        (other) =>
          other.words.length > term.words.length && term.words.every((word) => other.words.includes(word)),
      ),
  );
}

/** In running text a single word is chance; two that belong together are not. */
function isTelling({ words }: Term): boolean {
  return words.length > 1;
}

function share(found: Term[], total: number): VacancyOccupation[] {
  const weights = new Map<string, number>();
  for (const { words, groups } of found) {
    groups.forEach((isco, place) => {
      weights.set(isco, (weights.get(isco) ?? 0) + words.length ** 2 * (placeWeights[place] ?? 0));
    });
  }
  const sum = add(weights.values());
  const kept = [...weights]
    .filter(([, weight]) => weight / sum >= fewestShare)
    .toSorted(([one, weight], [other, more]) => more - weight || Number(one) - Number(other))
    .slice(0, 3);
  const keptSum = add(kept.map(([, weight]) => weight));
  return kept.map(([isco, weight]) => ({ isco, weight: (total * weight) / keptSum }));
}

function add(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}
