/** Spoken verbs put a nasal in front ("ngojek", "nyopir", "motong"): the forms that may lie behind one. */
const nasals: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^nge/, ['']],
  [/^ngg/, ['g']],
  [/^ng/, ['', 'k', 'g']],
  [/^ny/, ['s', 'c']],
  [/^nj/, ['j']],
  [/^nd/, ['d']],
  [/^mb/, ['b']],
  [/^n/, ['', 't']],
  [/^m/, ['', 'p', 'b']],
];
const tails = /(?:nya|ne|e|in|ke|an|ku|mu)$/;

/** What a spoken or Javanese word may be in plain Indonesian, likeliest first; the word itself is not among them. */
export function plainForms(word: string): string[] {
  const found = nasals
    .filter(([start]) => start.test(word))
    .flatMap(([start, plain]) => plain.map((letters) => word.replace(start, letters)));
  const short = [word, ...found].filter((form) => tails.test(form)).map((form) => form.replace(tails, ''));
  return [...found, ...short].filter((form) => form.length >= 3);
}
