import { matchChoice, type KnownChoice } from './match-choice.ts';
import type { Talk } from './talk.ts';

/** The button of a numbered notice that a typed text means, while nothing but the menu is open. */
export function noticeChoice(talk: Talk, text: string): string | null {
  const { notice } = talk.turn;
  if (notice === null || talk.flow.id !== 'menu') return null;
  const known: KnownChoice[] = notice.choices.map((choice) => ({ ...choice, id: choice.data, words: [] }));
  return matchChoice(text, known)?.data ?? null;
}
