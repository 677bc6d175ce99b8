import { describe, expect, it } from 'vitest';
import { hearText } from '../../src/conversation/hear-text.ts';
import { isRight, measure } from '../../src/understanding/training/measure.ts';
import { readUtterances } from '../../src/understanding/training/read-examples.ts';
import { recognise } from '../../src/understanding/recognise.ts';

const today = '2026-11-28';
/** Invented for this test; none of them is learned from. */
const lists = [
  'lists/invented-utterances.jsonl',
  'lists/many-voices.jsonl',
  'lists/ten-people.jsonl',
  'lists/utterances-fresh-1.jsonl',
  'lists/utterances-fresh-2.jsonl',
  'lists/utterances-fresh-3.jsonl',
  'lists/utterances-fresh-4.jsonl',
  'lists/utterances-fresh-5.jsonl',
];
const utterances = lists.flatMap((list) => readUtterances(new URL(list, import.meta.url)));
const outcomes = utterances.map((utterance) => ({
  utterance,
  heard: hearText(utterance.text, { situation: utterance.context, today }),
}));

describe('what people say is understood', () => {
  const figures = measure(outcomes);

  it('never takes anything but a clear yes for a yes', () => {
    expect(figures.falseYes).toBe(0);
    expect(figures.yesRecall).toBeGreaterThanOrEqual(0.95);
  });

  it('hears a wish to stop, and none where there is none', () => {
    expect(figures.stopRecall).toBeGreaterThanOrEqual(0.95);
    expect(figures.falseStopsIn100).toBeLessThanOrEqual(1);
  });

  it('hears who wants a human and who is in distress', () => {
    expect(figures.humanRecall).toBeGreaterThanOrEqual(0.95);
    expect(figures.distressRecall).toBeGreaterThanOrEqual(0.95);
    expect(figures.falseDistress).toBeLessThanOrEqual(0.01);
  });

  it('tells the other intents apart', () => {
    const missed = outcomes
      .filter((one) => !isRight(one))
      .map(({ utterance, heard }) => [utterance.text, heard.intent]);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(utterances.length * 0.1);
    expect(figures.macroF1).toBeGreaterThanOrEqual(0.85);
  });

  it('finds the value of an answer', () => {
    expect(figures.slotsExact).toBeGreaterThanOrEqual(0.88);
  });
});

describe('a question whose yes binds', () => {
  it.each([
    'boleh tanya dulu?',
    'mau tanya dulu',
    'ok tapi datanya aman kan?',
    'iya tapi nanti',
    'ya ya ya',
    'boleh jadi',
    'iya kalau gratis',
    'setuju apa ya',
    '👍🤔',
    `iya ${'saya cerita dulu '.repeat(300)}`,
  ])('does not take "%s" for a yes', (typed) => {
    for (const situation of ['consent', 'apply-confirm', 'delete-confirm'] as const)
      expect(recognise(typed, { situation, today }).intent).not.toBe('yes');
  });
});

describe('long texts', () => {
  it.each(['a', 'jangan kirim ', 'kota semarang, ', '1', '((', 'tidak mau berhenti lagi '])(
    'of %s are heard in bounded time',
    (piece) => {
      const text = piece.repeat(65_000 / piece.length);
      const begin = performance.now();
      for (const situation of ['menu', 'consent', 'places', 'name'] as const)
        recognise(text, { situation, today });
      expect(performance.now() - begin).toBeLessThan(20_000);
    },
  );
});
