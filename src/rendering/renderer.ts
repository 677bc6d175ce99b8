import { createInstance, type i18n } from 'i18next';
import type { Text, Var, Vars } from '../../flows/text.ts';
import { languages, type Language } from '../../flows/languages.ts';
import { allRegencies, regionName } from '../answers/regions/regions.ts';
import { localPhone } from '../answers/local-phone.ts';
import { traitsOf } from '../channels/traits-of.ts';
import { wibDate } from '../time/wib-date.ts';
import { wibTime } from '../time/wib-time.ts';
import { compileText, fillText } from './compile-text.ts';
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
  const compiled = remember((key, language) =>
    compileText(String(i18next.t(key, { lng: language, skipInterpolation: true }))),
  );
  const texts: Texts = {
    fixed: remember((key, language) => String(i18next.t(key, { lng: language }))),
    filled: (key, language, vars) => {
      // These choose among several texts of a key.
      const chooses = 'count' in vars || 'context' in vars;
      const parts = chooses ? null : compiled(key, language);
      return parts === null ? String(i18next.t(key, { lng: language, ...vars })) : fillText(parts, vars);
    },
  };
  return {
    render: (text, language) => renderText(texts, text, asLanguage(language)),
    has: (key) => i18next.exists(key, { lng: 'id' }),
    words: remember((key, language) => readWords(i18next, key, language)),
  };
}

function readWords(i18next: i18n, key: string, language: Language): string[] {
  const found: unknown = i18next.t(key, { lng: language, returnObjects: true, defaultValue: [] });
  return Array.isArray(found) ? found.map(String) : [];
}

/**
 * Keeps what a key means in a language: labels and synonyms are asked for a dozen times in each turn, and looking one
 * up costs i18next 0.02 ms. There are as many keys as the locale files hold.
 */
function remember<T>(read: (key: string, language: Language) => T): (key: string, language: string) => T {
  const known = Object.fromEntries(languages.map((language) => [language, new Map<string, T>()])) as Record<
    Language,
    Map<string, T>
  >;
  return (key, given) => {
    const language = asLanguage(given);
    const kept = known[language];
    const before = kept.get(key);
    if (before !== undefined) return before;
    const value = read(key, language);
    kept.set(key, value);
    return value;
  };
}

/** Anything unknown is Indonesian. */
export function asLanguage(language: string): Language {
  return languages.find((known) => known === language) ?? 'id';
}

interface Texts {
  fixed(key: string, language: Language): string;
  filled(key: string, language: Language, vars: Record<string, string | number>): string;
}

function renderText(texts: Texts, text: Text, language: Language): string {
  return text.vars === undefined
    ? texts.fixed(text.key, language)
    : texts.filled(text.key, language, renderVars(texts, text.vars, language));
}

function renderVars(texts: Texts, vars: Vars, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : renderVar(texts, value, language),
    ]),
  );
}

function renderVar(texts: Texts, value: Var, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ('region' in value) return regionName(value.region);
  if ('regions' in value) return renderRegions(texts, value.regions, language);
  if ('phone' in value) return localPhone(value.phone);
  if ('channel' in value) return traitsOf(value.channel).label;
  if ('date' in value) return renderDate(value.date, language);
  if ('moment' in value) return renderMoment(texts, value.moment, language);
  if ('money' in value) return `Rp${new Intl.NumberFormat('id-ID').format(value.money)}`;
  if ('text' in value) return renderText(texts, value.text, language);
  if ('lines' in value) return value.lines.map((part) => renderVar(texts, part, language)).join('\n');
  return value.list.map((part) => renderVar(texts, part, language)).join(', ');
}

/** "Jepara, Kudus"; "di mana saja, kecuali Kota Semarang" where nearly all are meant. */
function renderRegions(texts: Texts, codes: readonly string[], language: Language): string {
  const others = allRegencies.filter(({ code }) => !codes.includes(code));
  const names = (of: readonly string[]) => of.map((code) => regionName(code)).join(', ');
  if (codes.length <= allRegencies.length / 2) return names(codes);
  if (others.length === 0) return texts.fixed('common:anywhere', language);
  return texts.filled('common:anywhereBut', language, { places: names(others.map(({ code }) => code)) });
}

const dateLocales: Record<Language, string> = { id: 'id-ID', jv: 'id-ID', en: 'en-GB' };

/** "Selasa, 1 Desember 2026 pukul 09.00 WIB". */
function renderMoment(texts: Texts, iso: string, language: Language): string {
  const at = wibTime(new Date(iso));
  const weekday = texts.fixed(`common:weekday_${at.weekday}`, language);
  const day = `${weekday}, ${renderDate(at.toISODate(), language)}`;
  return texts.filled('common:moment', language, { day, time: at.toFormat('HH.mm') });
}

/** @param iso a day, or a moment: then the day it falls on in Western Indonesia Time */
function renderDate(iso: string, language: Language): string {
  const day = iso.length > 10 ? wibDate(new Date(iso)) : iso;
  const format = new Intl.DateTimeFormat(dateLocales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
