import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { languages, type Language } from '../../flows/languages.ts';

const localesDir = fileURLToPath(new URL('../../locales', import.meta.url));

/** All texts as they lie in `locales/<lang>/<namespace>.json`. */
export type Locales = Record<Language, Record<string, Record<string, unknown>>>;

let cached: Locales | undefined;

/** Reads every locale file once. Throws what `JSON.parse` says, with the file's name. */
export function loadLocales(): Locales {
  cached ??= Object.fromEntries(languages.map((language) => [language, readLanguage(language)])) as Locales;
  return cached;
}

function readLanguage(language: Language): Record<string, Record<string, unknown>> {
  const dir = join(localesDir, language);
  const namespaces: Record<string, Record<string, unknown>> = {};
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.json'))) {
    try {
      namespaces[file.slice(0, -'.json'.length)] = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    } catch (cause) {
      throw new Error(`locales/${language}/${file}: ${String(cause)}`, { cause });
    }
  }
  return namespaces;
}
