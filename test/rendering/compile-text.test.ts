import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { compileText, fillText } from '../../src/rendering/compile-text.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';
import { readTexts } from '../locales/read-texts.ts';

/** What a person may be called. */
const odd = 'Siti {{name}} $t(common:back) $& <b> "';

describe('a text with values', () => {
  const i18next = createInstance();
  const resources = loadLocales();
  void i18next.init({
    resources,
    fallbackLng: 'id',
    ns: Object.keys(resources.id),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const renderer = createRenderer();

  it.each(languages)('in %s reads as i18next puts it, whatever the values hold', (language) => {
    const differing = readTexts(language).filter(({ key, value }) => {
      const names = [...String(value).matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? '');
      if (Array.isArray(value) || names.length === 0) return false;
      const vars = Object.fromEntries(
        names.map((name, at) => [name, name === 'count' ? 3 : at % 2 === 0 ? odd : at]),
      );
      const bare = key.replace(/_(?:one|other)$/u, '');
      return renderer.render({ key: bare, vars }, language) !== i18next.t(bare, { lng: language, ...vars });
    });
    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('has nothing where a value is missing', () => {
    expect(fillText(compileText('Halo {{ name }}, {{greeting}}!') ?? [], { greeting: 'apa kabar' })).toBe(
      'Halo , apa kabar!',
    );
  });

  it('is left to i18next where a place is more than a name', () => {
    expect(compileText('{{count, number}} orang')).toBeNull();
    expect(compileText('$t(common:back) atau {{name}}')).toBeNull();
  });
});
