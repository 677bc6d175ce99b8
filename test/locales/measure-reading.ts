/** How hard a text is to read, by two counts that hold for Indonesian: its spelling shows every syllable. */
export interface Reading {
  wordsPerSentence: number;
  syllablesPerWord: number;
  /** Their product: what has to be held in mind until the full stop. */
  syllablesPerSentence: number;
}

/** Counts words and syllables. A variable counts as one word of two syllables; a text without words as 0. */
export function measureReading(text: string): Reading {
  const sentences = splitSentences(text);
  const words = sentences.flat();
  if (words.length === 0) return { wordsPerSentence: 0, syllablesPerWord: 0, syllablesPerSentence: 0 };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return {
    wordsPerSentence: words.length / sentences.length,
    syllablesPerWord: syllables / words.length,
    syllablesPerSentence: syllables / sentences.length,
  };
}

/** The words of each sentence. A line ends a sentence as a full stop does. */
export function splitSentences(text: string): string[][] {
  return text
    .replace(/\{\{[^}]*\}\}/g, 'kata')
    .split(/[.!?]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((words) => words.length > 0);
}

/** A vowel is a syllable; ai, au, oi and ei are one. What has no vowel, such as "HP" or "25", counts as one. */
function countSyllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(/[ae]i|au|oi|[aiueo]/g)?.length ?? 0);
}
