import { describe, expect, it } from 'vitest';
import type { Text } from '../../flows/text.ts';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { resultCardText } from '../../src/media/result-card-text.ts';
import { resultCard } from '../../src/questionnaires/result-card.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { result } from '../support/flow-facts.ts';

const renderer = createRenderer();
const riasec = await loadInstrument('riasec48');
const owner = { name: 'Siti Aminah', finishedAt: new Date('2026-11-24T03:00:00Z') };
const answers = [
  ...['S7', 'S8', 'S2', 'E6'].map((item) => ({ item, value: 5 })),
  ...['A3', 'C8', 'R6'].map((item) => ({ item, value: 4 })),
  { item: 'E2', value: 2 },
];
const cardIn = (language: string, of = result) =>
  resultCard(riasec, of, answers, owner, {
    language,
    say: (text: Text) => renderer.render(text, language),
  });

describe('the card for an employer', () => {
  it('tells in words what somebody likes, the kinds first, then tasks they answered so', () => {
    const card = cardIn('id');
    expect(card?.sections.map(({ lines }) => lines.length)).toEqual([3, 4, 3]);
    const words = card === null ? '' : resultCardText(card);
    for (const part of [
      'Siti Aminah',
      '24 November 2026',
      'mengajari anak-anak membaca',
      'mengelola toko pakaian',
    ])
      expect(words).toContain(part);
    for (const part of ['menjual barang di toko', 'mencatat barang', 'memperbaiki keran'])
      expect(words).not.toContain(part);
  });

  it.each(['id', 'jv', 'en'])(
    'is read in half a minute in %s: at most 110 words, no figure, no letter, no rank',
    (language) => {
      const card = cardIn(language);
      const words = card === null ? '' : resultCardText(card);
      expect(words.split(/\s+/u).length).toBeLessThanOrEqual(110);
      expect(words.replace('24', '').replace('2026', '')).not.toMatch(/\d|%/u);
      expect(words).not.toMatch(/\b(?:SAE|RIASEC|Holland)\b/u);
      const named = Object.keys({ R: 0, I: 0, A: 0, S: 0, E: 0, C: 0 }).map((letter) =>
        renderer.render({ key: `riasec48:scales.${letter}.name` }, language),
      );
      for (const name of named) expect(words).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
    },
  );

  it('does not show which kind of work stands first', () => {
    expect(cardIn('id', { ...result, code: 'EAS' })).toEqual(cardIn('id', { ...result, code: 'SAE' }));
  });

  it('says that it may not be used for choosing people', () => {
    expect(JSON.stringify(cardIn('id'))).toContain('Jangan dipakai untuk memilih atau menolak pelamar');
  });

  it.each([
    ['of style of work', { ...result, instrument: 'ipip50', code: 'SAE' }],
    ['that is flat', { ...result, code: '', flat: true }],
    ['that was doubted', { ...result, careless: true }],
  ])('is not made of a result %s', (_kind, of) => {
    expect(cardIn('id', of)).toBeNull();
  });
});
