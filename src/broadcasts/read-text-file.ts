import { languages, type Language } from '../../flows/languages.ts';
import { BroadcastError } from './broadcast-error.ts';

/**
 * The texts of a file: one text, a JSON object by language, or sections that each begin with a line `--- id`.
 * @param language of a single text
 * @throws BroadcastError `unknownLanguage`
 */
export function readTextFile(content: string, language: Language): Partial<Record<Language, string>> {
  const text = content.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const parsed = asObject(text);
  if (parsed !== null) return byLanguage(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
  const parts = text.split(/^--- *(\S+) *$/mu);
  if (parts.length === 1) return { [language]: text.trim() };
  const sections: [string, string][] = [];
  if (parts[0]?.trim() !== '') sections.push([language, parts[0] ?? '']);
  for (let n = 1; n < parts.length; n += 2) sections.push([parts[n] ?? '', parts[n + 1] ?? '']);
  return byLanguage(sections);
}

function asObject(text: string): Record<string, unknown> | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function byLanguage(entries: readonly (readonly [string, string])[]): Partial<Record<Language, string>> {
  const texts: Partial<Record<Language, string>> = {};
  for (const [name, text] of entries) {
    const language = languages.find((one) => one === name.toLowerCase());
    if (language === undefined)
      throw new BroadcastError('unknownLanguage', `There is no language "${name}".`);
    texts[language] = text.trim();
  }
  return texts;
}
