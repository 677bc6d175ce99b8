import { createInstance, type i18n } from 'i18next';
import type { Text, Var, Vars } from '../../flows/text.ts';
import { languages, type Language } from '../../flows/languages.ts';
import { regionName } from '../answers/regions/regions.ts';
import { loadLocales } from './load-locales.ts';

/** Puts texts into a language. */
export interface Renderer {
  /** The words for a text. A missing key falls back to Indonesian, then to the key itself (a test forbids both). */
  render(text: Text, language: string): string;
  /** Whether the key exists in Indonesian, the language every text is first written in. */
  has(key: string): boolean;
  /** A list of words under a key (synonyms), empty where there is none. */
  words(key: string, language: string): string[];
}

/** Builds the renderer over all locale files. */
export function createRenderer(): Renderer {
  const i18next = createInstance();
  const resources = loadLocales();
  void i18next.init({
    resources,
    fallbackLng: 'id',
    supportedLngs: [...languages],
    ns: Object.keys(resources.id),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    render: (text, language) => renderText(i18next, text, asLanguage(language)),
    has: (key) => i18next.exists(key, { lng: 'id' }),
    words: (key, language) => {
      const found: unknown = i18next.t(key, {
        lng: asLanguage(language),
        returnObjects: true,
        defaultValue: [],
      });
      return Array.isArray(found) ? found.map(String) : [];
    },
  };
}

/** Anything unknown is Indonesian. */
export function asLanguage(language: string): Language {
  return languages.find((known) => known === language) ?? 'id';
}

function renderText(i18next: i18n, text: Text, language: Language): string {
  const vars = text.vars === undefined ? {} : renderVars(i18next, text.vars, language);
  return String(i18next.t(text.key, { lng: language, ...vars }));
}

function renderVars(i18next: i18n, vars: Vars, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : renderVar(i18next, value, language),
    ]),
  );
}

function renderVar(i18next: i18n, value: Var, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ('region' in value) return regionName(value.region);
  if ('date' in value) return renderDate(value.date, language);
  if ('money' in value) return `Rp${new Intl.NumberFormat('id-ID').format(value.money)}`;
  if ('text' in value) return renderText(i18next, value.text, language);
  if ('lines' in value) return value.lines.map((part) => renderVar(i18next, part, language)).join('\n');
  return value.list.map((part) => renderVar(i18next, part, language)).join(', ');
}

const dateLocales: Record<Language, string> = { id: 'id-ID', jv: 'id-ID', en: 'en-GB' };

function renderDate(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(dateLocales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}
