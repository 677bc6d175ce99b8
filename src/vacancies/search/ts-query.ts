/**
 * A PostgreSQL tsquery that finds each group by any of its words or phrases, as beginnings of words; `joint` is `&` for
 * all groups or `|` for any. With `weight`, only lexemes of that weight (A: title) count. Words are letters and digits
 * only, so nothing in them is syntax.
 */
export function tsQuery(groups: readonly (readonly string[])[], joint: '&' | '|', weight = ''): string {
  return groups
    .map((phrases) => `(${phrases.map((phrase) => phraseQuery(phrase, weight)).join(' | ')})`)
    .join(` ${joint} `);
}

const shortestPrefix = 3;

function phraseQuery(phrase: string, weight: string): string {
  const words = phrase
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/ +/)
    .filter((word) => word !== '');
  return `(${words.map((word) => `'${word}'${suffixOf(word, weight)}`).join(' <-> ')})`;
}

function suffixOf(word: string, weight: string): string {
  const suffix = (word.length >= shortestPrefix ? '*' : '') + weight;
  return suffix === '' ? '' : `:${suffix}`;
}
