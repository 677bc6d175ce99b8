import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../src/answers/numbers/parse-money.ts';

const parse = (input: string) => parseMoney(input, { today: '2026-11-24' });

describe('parseMoney', () => {
  it('asks back what a bare small number means', () => {
    expect(parse('3')).toEqual({ ok: false, why: 'AMBIGUOUS', options: [3, 3_000_000] });
    expect(parse('2500')).toEqual({ ok: false, why: 'AMBIGUOUS', options: [2500, 2_500_000] });
  });

  it('tells "it can be discussed" from what it does not understand', () => {
    expect(parse('bisa nego kak')).toEqual({ ok: false, why: 'NEGOTIABLE' });
    expect(parse('banyak')).toEqual({ ok: false, why: 'NOT_UNDERSTOOD' });
  });
});
