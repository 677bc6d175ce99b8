import { describe, expect, it } from 'vitest';
import { chooseNextBlock } from '../../../src/assessments/adaptive/choose-next-block.ts';
import { judge } from '../../../src/assessments/adaptive/judge.ts';
import { ruleSettings } from '../../../src/assessments/adaptive/rule-settings.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { keyAnswers, type Answer } from '../../../src/assessments/model/key-answers.ts';

const riasec = await loadInstrument('riasec48');
const ipip = await loadInstrument('ipip50');

/** What an invented person says: likes some scales, and a little more or less from item to item. */
const says = (person: number) => (item: string) =>
  1 + (((person * 7 + item.charCodeAt(0) * 13) % 4) + (Number(item.slice(1)) % 2));

function play(instrument: typeof riasec, person: number, size?: number): { blocks: string[][]; why: string } {
  const answers: Answer[] = [];
  const blocks: string[][] = [];
  for (;;) {
    const next = chooseNextBlock(instrument, answers, size === undefined ? {} : { size });
    if (next.done) return { blocks, why: next.reason };
    blocks.push(next.items);
    for (const item of next.items) answers.push({ item, value: says(person)(item) });
  }
}

const people = Array.from({ length: 40 }, (_, person) => person);

describe('chooseNextBlock', () => {
  it('asks every scale once in the first message and twice in two', () => {
    const [one = [], two = []] = play(riasec, 3).blocks;
    expect(
      one
        .map(([letter]) => letter)
        .toSorted()
        .join(''),
    ).toBe('ACEIRS');
    expect(
      two
        .map(([letter]) => letter)
        .toSorted()
        .join(''),
    ).toBe('ACEIRS');
  });

  it('never repeats an item and never needs more than six messages of six', () => {
    for (const person of people) {
      const { blocks } = play(riasec, person);
      const items = blocks.flat();
      expect(new Set(items).size).toBe(items.length);
      expect(blocks.length).toBeLessThanOrEqual(6);
      expect(blocks.every((block) => block.length === 6)).toBe(true);
    }
  });

  it.each([4, 5, 6])('asks %i items a message where so many are wanted', (size) => {
    const { blocks } = play(riasec, 1, size);
    expect(blocks.slice(0, -1).every((block) => block.length === size)).toBe(true);
  });

  it('gives the same block for the same answers, in whatever order they came', () => {
    const answers = ['R1', 'I1', 'A1', 'S1', 'E1', 'C1'].map((item) => ({ item, value: says(2)(item) }));
    expect(chooseNextBlock(riasec, answers.toReversed())).toEqual(chooseNextBlock(riasec, answers));
  });

  it('chooses a block as a whole: what one item tells already, the next one need not', () => {
    const items = ['R1', 'I1', 'A1', 'S1', 'E1', 'C1', 'R2', 'I2', 'A2', 'S2', 'E2', 'C2'];
    const differing = people.filter((person) => {
      const answers = items.map((item) => ({ item, value: says(person)(item) }));
      const next = chooseNextBlock(riasec, answers);
      if (next.done) return false;
      const { gains } = judge(riasec, keyAnswers(riasec, answers), ruleSettings(riasec, {}));
      const single = riasec.items
        .map(({ id }, index) => ({ id, gain: gains?.[index] ?? 0 }))
        .toSorted((one, other) => other.gain - one.gain);
      expect(next.items[0]).toBe(single[0]?.id);
      return (
        next.items.toSorted().join() !==
        single
          .slice(0, 6)
          .map(({ id }) => id)
          .toSorted()
          .join()
      );
    });
    expect(differing.length).toBeGreaterThan(20);
  });

  it('asks an instrument without a code in blocks, too, each scale in the first', () => {
    const { blocks, why } = play(ipip, 5);
    expect(
      blocks[0]
        ?.map(([letter]) => letter)
        .toSorted()
        .join(''),
    ).toBe('ACENO');
    expect(blocks.length).toBeLessThanOrEqual(5);
    expect(['cap', 'precise']).toContain(why);
  });

  it('goes through all items in blocks where all are wanted', () => {
    const answers: Answer[] = [];
    let next = chooseNextBlock(riasec, answers, { rule: 'full' });
    while (!next.done) {
      for (const item of next.items) answers.push({ item, value: 3 });
      next = chooseNextBlock(riasec, answers, { rule: 'full' });
    }
    expect(new Set(answers.map(({ item }) => item)).size).toBe(48);
  });
});
