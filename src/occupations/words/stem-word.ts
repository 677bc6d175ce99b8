const endings = ['nya', 'kan', 'an', 'i'];
/** Official prefixes and the letter that they swallow. */
const prefixes: readonly (readonly [string, string])[] = [
  ['menge', ''],
  ['penge', ''],
  ['meng', ''],
  ['peng', ''],
  ['meny', 's'],
  ['peny', 's'],
  ['mem', 'p'],
  ['pem', 'p'],
  ['men', 't'],
  ['pen', 't'],
  ['ber', ''],
  ['per', ''],
  ['ter', ''],
  ['me', ''],
  ['pe', ''],
  ['di', ''],
  ['ke', ''],
];
const shortest = 4;

/**
 * An Indonesian word without its common ending and prefix ("penjahitan" and "menjahit" are both "jahit"), roughly: the
 * same form for the same family of words is all that matters. Words of fewer than 5 letters stay.
 */
export function stemWord(word: string): string {
  if (word.length <= shortest) return word;
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortest) ?? '';
  const bare = word.slice(0, word.length - ending.length);
  const found = prefixes.find(
    ([prefix, swallowed]) =>
      bare.startsWith(prefix) && bare.length - prefix.length + swallowed.length >= shortest,
  );
  return found === undefined ? bare : found[1] + bare.slice(found[0].length);
}
