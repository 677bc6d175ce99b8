import terms from '../lists/title-terms.json' with { type: 'json' };

const noise = new Set(terms.noise);
const synonyms = new Map(Object.entries(terms.synonyms));

/** What is written in several words and means one. */
const phrases: [RegExp, string][] = [
  [/\br\s*[&n]\s*d\b/g, 'rnd'],
  [/\bresearch\s*(?:&|and|dan)?\s*development\b/g, 'rnd'],
  [/\bhr\s*[&/]\s*ga\b/g, 'hrga'],
  [/\bf\s*[&n]\s*b\b/g, 'food beverage'],
  [/\be[\s-]+commerce\b/g, 'ecommerce'],
  [/\b(front|back)[\s-]+end\b/g, '$1end'],
  [/\bfull[\s-]+stack\b/g, 'fullstack'],
  [/\btaman kanak\b[\s-]*(?:kanak)?/g, 'tk'],
  [/\bsekolah dasar\b/g, 'sd'],
  [/\btata usaha\b/g, 'admin'],
  [/\b(?:teknologi informasi|information technology|sistem informasi)\b/g, 'it'],
  [/\b(?:sumber daya (?:manusia|insani)|human (?:capital|resources?))\b/g, 'hr'],
  [/\b(?:hubungan masyarakat|public relations?)\b/g, 'humas'],
  [/\bmachine learning\b/g, 'machinelearning'],
  [/\brumah sakit\b/g, 'hospital'],
  [/\brumah tangga\b/g, 'rumahtangga'],
  [/\btata graha\b/g, 'housekeeping'],
  [/\b(?:assembling|perakitan|merakit)\b/g, 'assembly'],
];

/**
 * The telling words of a job title or a line of its text, each once and by one spelling: "Staf Akunting (Magang)" and
 * "ACCOUNTING" are both `accounting`. Ranks, contract forms and filler words are left out.
 */
export function titleWords(title: string): Set<string> {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9&/\s-]/g, ' ');
  const joined = phrases.reduce((text, [phrase, word]) => text.replace(phrase, ` ${word} `), plain);
  const words = joined.split(/[^a-z0-9]+/).filter((word) => word !== '' && !noise.has(word));
  return new Set(words.map((word) => synonyms.get(word) ?? word));
}
