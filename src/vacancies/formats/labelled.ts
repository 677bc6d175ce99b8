import { cleanBlock } from '../cleaning/clean-field.ts';

/** A section of a vacancy under its heading; nothing where the section is empty. */
export function labelled(label: string, content: unknown): string {
  const text = cleanBlock(content);
  if (text === '') return '';
  return text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`;
}
