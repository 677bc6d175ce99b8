import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { explainFinding } from '../../src/wording/explain-finding.ts';
import { wordingReasons } from '../../src/wording/finding.ts';
import { lawOf } from '../../src/wording/law-of.ts';
import { ruleSet } from '../../src/wording/rule-set.ts';

const renderer = createRenderer();

describe('what is said of a finding', () => {
  it.each(languages)('has words in %s for every reason', (language) => {
    const bare = wordingReasons.filter((reason) => {
      const { why, suggestion } = explainFinding({ reason }, renderer, language);
      return `${why}${suggestion}`.includes('wording:');
    });
    expect(bare).toEqual([]);
  });

  it('asks for both parts of the reason for an age limit and names the circular', () => {
    const { why, suggestion } = explainFinding({ reason: 'age-limit' }, renderer, 'id');
    expect(why).toContain('M/6/HK.04/V/2025');
    expect(suggestion).toMatch(/sifat kerjanya.*kesempatan orang lain/su);
  });

  it('names a law only where a page was read that says it', () => {
    const named = wordingReasons.flatMap((reason) => lawOf(reason) ?? []);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(lawOf('photo')).toBeNull();
  });

  it('is needed for every reason there is', () => {
    const used = new Set(ruleSet.flatMap(({ rules }) => rules.map(({ reason }) => reason)));
    expect(wordingReasons.filter((reason) => !used.has(reason))).toEqual([]);
  });
});
