import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { askerQuestions } from '../../src/questionnaires/asker-questions.ts';
import { resultOf } from '../../src/questionnaires/result-of.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';

const renderer = createRenderer();
const riasec = await loadInstrument('riasec48');

/** Answers by scale, with single ones changed. */
function answered(values: Record<string, number>, single: Record<string, number> = {}) {
  const at = new Date('2026-11-24T03:00:00Z');
  return riasec.items.map(({ id, scale }, place) => ({
    item: id,
    value: single[id] ?? Math.max(1, Math.min(5, (values[scale] ?? 3) + (place % 7 === 0 ? -1 : 0))),
    askedAt: null,
    answeredAt: at,
  }));
}

function asked(answers: ReturnType<typeof answered>, change = {}): string[] {
  const result = { ...resultOf(riasec, 1, answers, 'id'), careless: false, ...change };
  return askerQuestions(riasec, result, answers, work).map((question) => renderer.render(question, 'id'));
}

const work = ['Penata rias', 'Pramusaji'];

describe('what a counselor may ask of a result', () => {
  const clear = answered({ S: 5, A: 5, E: 4, R: 1, I: 2, C: 2 });

  it('begins with a task that is liked, and ends with what stands in the way of work', () => {
    const [first = '', , last = ''] = asked(clear, { certainty: 'sure', settled: true });
    expect(first).toMatch(/^Kamu bilang suka .*\. Pernah mengerjakannya\?/u);
    expect(
      riasec.items.some(({ id }) => first.includes(renderer.render({ key: `riasec48:items.${id}` }, 'id'))),
    ).toBe(true);
    expect(last).toContain('Penata rias, atau Pramusaji? Apa yang menghalangi');
  });

  it('asks what is different of a task that is not liked in a kind that is', () => {
    const bent = answered({ S: 5, A: 5, E: 4, R: 1, I: 2, C: 2 }, { S7: 1 });
    expect(asked(bent, { certainty: 'sure', settled: true })[1]).toBe(
      'Kamu suka melayani, mendampingi, dan mengajari orang, tetapi kurang suka mengajari anak-anak membaca. Apa bedanya buatmu?',
    );
  });

  it('lets choose between single tasks of the two kinds on the edge where the order is not sure', () => {
    const close = answered({ S: 5, A: 5, E: 4, C: 4, R: 1, I: 1 });
    const [, edge = ''] = asked(close, { certainty: 'unsure' });
    expect(edge).toContain('pilih mana');
    const named = (scale: string) =>
      riasec.items.some(
        (item) =>
          item.scale === scale && edge.includes(renderer.render({ key: `riasec48:items.${item.id}` }, 'id')),
      );
    expect([named('E'), named('C')]).toEqual([true, true]);
    expect([named('S'), named('A'), named('R'), named('I')]).toEqual([false, false, false, false]);
  });

  it('asks for experience, not for an order, where nothing stands out', () => {
    const flat = asked(answered({ R: 4, I: 4, A: 4, S: 4, E: 4, C: 4 }), { flat: true, code: '' });
    expect(flat[0]).toContain('lupa waktu');
    expect(flat[1]).toContain('pilih mana');
    expect(flat[2]).toContain('pernah kamu coba');
    const low = asked(answered({ R: 2, I: 2, A: 2, S: 2, E: 2, C: 2 }), { flat: true, code: '' });
    expect(low[1]).toContain('Sehari-hari');
  });

  it('asks what made it hard, and names no interest, where the answers were doubted', () => {
    const doubted = asked(clear, { careless: true });
    expect(doubted).toHaveLength(3);
    expect(doubted[0]).toContain('apa yang membuatnya sulit');
    for (const { id } of riasec.items)
      expect(doubted.join(' ')).not.toContain(renderer.render({ key: `riasec48:items.${id}` }, 'id'));
  });

  it('never tells a figure, a letter or a rank, and never asks the same twice', () => {
    for (const certainty of ['sure', 'fairly', 'unsure'])
      for (const flat of [true, false])
        for (const careless of [true, false]) {
          const questions = asked(clear, { certainty, careless, ...(flat && { flat, code: '' }) });
          expect(new Set(questions).size).toBe(3);
          expect(questions.join(' ')).not.toMatch(/\d|%|\b[RIASEC]{2,3}\b|paling tinggi|urutan|nilai/u);
        }
  });
});
