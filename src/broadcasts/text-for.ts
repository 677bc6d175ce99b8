import { languages, type Language } from '../../flows/languages.ts';
import type { BroadcastDraft } from './broadcast.ts';

type Texts = Pick<BroadcastDraft, 'texts' | 'otherTexts'>;

/** The text somebody with this language gets; of two that are compared, that of their half. */
export function textFor({ texts, otherTexts = {} }: Texts, language: Language, half: 1 | 2): string {
  const written = writtenFor(texts, language);
  const second = half === 2 ? otherTexts[written] : undefined;
  return second ?? texts[written] ?? '';
}

/** Languages whose people are divided into halves: those whose text has a second one. */
export function comparedLanguages({ texts, otherTexts = {} }: Texts): Language[] {
  return languages.filter((language) => (otherTexts[writtenFor(texts, language)] ?? '').trim() !== '');
}

/** Without a text of its own a language gets the Indonesian one, else any. */
function writtenFor(texts: Texts['texts'], language: Language): Language {
  if (texts[language] !== undefined) return language;
  if (texts.id !== undefined) return 'id';
  return languages.find((one) => texts[one] !== undefined) ?? 'id';
}
