import { flags } from '../flags.ts';
import type { FoundSign } from '../find-signs.ts';
import type { Message } from '../reading/read-message.ts';

/** Words that only these lists of examples show. */
const ignored = new Set(['contoh', 'contohnya']);
const mostWords = 250;

/** What the model looks at: words and pairs of words, each once; signs found, and how many. */
export interface Features {
  words: string[];
  signs: string[];
}

/** The features of a message with the signs found in it. */
export function featuresOf({ tokens }: Message, signs: readonly FoundSign[]): Features {
  const words = tokens
    .slice(0, mostWords)
    .map(({ word }) => word)
    .filter((word) => !ignored.has(word));
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  const sure = signs.filter(({ doubtful }) => !doubtful).map(({ flag }) => flag);
  const grave = flags.filter((flag) => sure.includes(flag)).length;
  return {
    words: [...new Set([...words, ...pairs])].filter((word) => word !== '.' && word !== ','),
    signs: [
      ...signs.map(({ flag, doubtful }) => (doubtful ? `?${flag}` : `!${flag}`)),
      `#${Math.min(grave, 4)}`,
    ],
  };
}
