import { describe, expect, it } from 'vitest';
import { understandAnswer } from '../../src/commands/understand-answer.ts';

const context = { today: '2026-11-24' };

describe('what a typed answer means to a flow', () => {
  it.each([
    ['fields', 'blm pernah', 'none'],
    ['fields', 'blm prnh kerja', 'none'],
    ['fields', 'durung nate nyambut gawe', 'none'],
    ['fields', 'jaga toko', ['penjualan']],
    ['fields', 'ngalor ngidul', ['lainnya']],
    ['regions', 'solo, kab semarang', ['33.72', '33.22']],
    ['regions', 'klaten', ['33.10']],
    ['money', '2', 2_000_000],
    ['region', 'banyumanik', '33.74'],
  ] as const)('%s: %s', (kind, typed, value) => {
    expect(understandAnswer(kind, typed, context)).toMatchObject({ kind: 'value', value });
  });

  it('asks back one place that has two names, also among places', () => {
    expect(understandAnswer('regions', 'magelang', context)).toMatchObject({ kind: 'ambiguous' });
  });

  it('refuses a list of no places', () => {
    expect(understandAnswer('regions', 'zzzz, yyyy', context).kind).not.toBe('value');
  });

  it('says how old somebody is on the day', () => {
    expect(understandAnswer('date', '25-11-2008', context)).toMatchObject({ value: '2008-11-25', age: 17 });
    expect(understandAnswer('date', '24-11-2008', context)).toMatchObject({ age: 18 });
  });
});
