import { distance } from 'fastest-levenshtein';
import type { Choice } from '../channels/channel.ts';
import { ordinalIn } from './ordinal-in.ts';
import { foldText } from './fold-text.ts';

/** Answers that are numbers. */
const numeric: readonly string[] = ['number', 'money', 'ratings', 'date', 'phone'];

/** A choice with the words that also mean it. */
export interface KnownChoice extends Choice {
  id: string;
  words: string[];
}

/**
 * The choice a text names exactly: its number ("2", "no 2", "2. Ya", "yang kedua"), label, id or a word for it.
 * @param answer how the question takes free text: where a number is the answer, a number word names no choice
 */
export function matchChoice(
  text: string,
  choices: readonly KnownChoice[],
  answer?: string,
): KnownChoice | null {
  const folded = foldText(text);
  if (folded === '') return null;
  const bare = folded.replace(/^(?:no|nomor|nomer|pilih|pilihan|angka|opsi|option) (?=\d)/u, '');
  return (
    choices.find((choice) => choice.key === bare) ??
    choices.find((choice) => foldText(choice.id) === folded || namesOf(choice).includes(folded)) ??
    choices.find((choice) => namesOf(choice).some((name) => bare === `${choice.key} ${name}`)) ??
    byPlace(text, choices, !numeric.includes(answer ?? ''))
  );
}

function byPlace(text: string, choices: readonly KnownChoice[], numbers: boolean): KnownChoice | null {
  const key = ordinalIn(text, numbers);
  return key === null ? null : (choices.find((choice) => choice.key === key) ?? null);
}

/** The one choice a text is nearly equal to: one typing error, or the beginning of just one label. */
export function guessChoice(text: string, choices: readonly KnownChoice[]): KnownChoice | null {
  const folded = foldText(text);
  if (folded.length < 4) return null;
  const near = choices.filter((choice) =>
    namesOf(choice).some(
      (name) => name.startsWith(`${folded} `) || (name.length >= 5 && distance(name, folded) <= 1),
    ),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

function namesOf(choice: KnownChoice): string[] {
  return [choice.label, ...choice.words].map(foldText);
}
