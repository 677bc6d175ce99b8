import { languages, type Language } from '../../flows/languages.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';

/** One text or list of words as it lies in a locale file. */
export interface LocaleText {
  /** `namespace:path.to.key`. */
  key: string;
  namespace: string;
  value: string | string[];
}

/** Every text of a language, those inside groups included. */
export function readTexts(language: Language): LocaleText[] {
  return Object.entries(loadLocales()[language]).flatMap(([namespace, group]) =>
    leaves(group).map(([path, value]) => ({ key: `${namespace}:${path}`, namespace, value })),
  );
}

/** Every sentence-like text of every language; lists of words left out. */
export function readSpokenTexts(): { language: Language; key: string; namespace: string; value: string }[] {
  return languages.flatMap((language) =>
    readTexts(language).flatMap(({ key, namespace, value }) =>
      typeof value === 'string' ? [{ language, key, namespace, value }] : [],
    ),
  );
}

function leaves(group: Record<string, unknown>, prefix = ''): [string, string | string[]][] {
  return Object.entries(group).flatMap(([name, value]): [string, string | string[]][] => {
    if (typeof value === 'string') return [[prefix + name, value]];
    if (Array.isArray(value)) return [[prefix + name, value.map(String)]];
    return leaves(value as Record<string, unknown>, `${prefix}${name}.`);
  });
}
