import type { Question } from '../../flows/question.ts';
import type { Text, Var } from '../../flows/text.ts';

/** Keys of all texts in a question, those inside variables included. */
export function questionKeys(question: Question): string[] {
  const texts = [question.text, ...(question.simpler === undefined ? [] : [question.simpler])];
  return [...texts, ...(question.choices ?? []).map(({ label }) => label)].flatMap(textKeys);
}

export function textKeys(text: Text): string[] {
  return [text.key, ...Object.values(text.vars ?? {}).flatMap(varKeys)];
}

function varKeys(value: Var): string[] {
  if (typeof value !== 'object') return [];
  if ('text' in value) return textKeys(value.text);
  if ('list' in value) return value.list.flatMap(varKeys);
  return 'lines' in value ? value.lines.flatMap(varKeys) : [];
}
