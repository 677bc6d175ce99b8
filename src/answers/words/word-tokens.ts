/**
 * Words and numbers of folded text. "laki2" and "laki-laki" give the word twice, "ho'oh" is one word, letters that
 * stand for digits' look-alikes inside a word ("s1ap", "0ke") are read as letters.
 */
export function wordTokens(folded: string): string[] {
  return folded
    .replace(/(\p{L})'(?=\p{L})/gu, '$1')
    .replace(/\b([a-z]{2,})2(?![\da-z])/g, '$1 $1')
    .replace(/\b(?=[a-z013457]*[a-z]{2})(?=[a-z013457]*(?:\d[a-z]|[034]\b))[a-z013457]+\b/g, unleet)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

const letters: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

function unleet(word: string): string {
  return word.replace(/[013457]/g, (digit) => letters[digit] ?? digit);
}
