import { describe, expect, it } from 'vitest';
import { findWording } from '../../src/wording/find-wording.ts';
import { foldWithOffsets } from '../../src/wording/fold-with-offsets.ts';
import { ruleSet } from '../../src/wording/rule-set.ts';
import { wordingCategories } from '../../src/wording/finding.ts';
import { readLabelledLines } from './labelled-line.ts';

const lines = readLabelledLines(new URL('./lists/gesi-own.jsonl', import.meta.url));

describe('the rules', () => {
  it('exist for every ground', () => {
    expect(ruleSet.map(({ category }) => category).sort()).toEqual([...wordingCategories].sort());
  });

  it('are found only in lines that have the trigger of their ground', () => {
    const plain = lines.map(({ text }) => foldWithOffsets(text).plain);
    const hidden = ruleSet.flatMap(({ category, trigger, rules }) =>
      plain
        .filter((text) => !trigger.test(text))
        .filter((text) => rules.some(({ find }) => find.some((pattern) => text.search(pattern) !== -1)))
        .map((text) => `${category}: ${text}`),
    );
    expect(hidden).toEqual([]);
  });

  it('have one invented line at least that shows each of them', () => {
    const plain = lines.map(({ text }) => foldWithOffsets(text).plain);
    const unseen = ruleSet.flatMap(({ category, rules }) =>
      rules
        .filter(({ severity }) => severity !== 'hint')
        .filter(({ find }) => !plain.some((text) => find.some((pattern) => text.search(pattern) !== -1)))
        .map(({ name }) => `${category}: ${name}`),
    );
    expect(unseen).toEqual([]);
  });

  it('pass a text that names both sexes, and only there', () => {
    expect(findWording('Pria/wanita, usia minimal 18')).toEqual([]);
    expect(findWording('Pria/wanita, diutamakan wanita').map(({ text }) => text)).toEqual([
      'diutamakan wanita',
    ]);
  });
});
