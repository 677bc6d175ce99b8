import { describe, expect, it } from 'vitest';

import { runLines } from './support/run-lines.ts';

const parse = runLines('vacancies', 'parse');

describe('kanca vacancies parse', () => {
  it('answers each advert with what it says, and null for the rest', async () => {
    const text = 'Dicari kasir 2 org di Kudus, min SMA/SMK, gaji 2,3jt. WA 0812-0000-1234 s/d 10 Jan';
    const [first, second] = await parse(
      [JSON.stringify({ id: 7, text }), '{"id":"b","text":"halo"}'],
      '--today',
      '2026-11-28',
    );
    expect(JSON.parse(first ?? '')).toEqual({
      id: 7,
      draft: {
        ...{ title: 'Kasir', codes: expect.arrayContaining(['5230']) as string[], employer: null },
        places: ['Kabupaten Kudus'],
        pay: { min: 2_300_000, max: 2_300_000, per: 'month' },
        ...{ schooling: ['SMA', 'SMK'], experienceYears: null, openings: 2, closes: '2027-01-10' },
        ...{ type: null, contact: '0812-0000-1234' },
      },
    });
    expect(JSON.parse(second ?? '')).toMatchObject({
      id: 'b',
      draft: { title: null, codes: null, pay: null },
    });
  });

  it('names the line that is no advert, after those before it, and ends with 1', async () => {
    const lines = await parse(['{"id":1,"text":"Dicari kasir"}', '{"id":2}']);
    expect(lines[0]).toContain('"title":"Kasir"');
    expect(lines.join('\n')).toMatch(/Line 2 is not/u);
    expect(process.exitCode).toBe(1);
  });

  it('refuses a day that is none', async () => {
    const lines = await parse(['{"id":1,"text":"Dicari kasir"}'], '--today', '2026-02-30');
    expect(lines.join('\n')).toContain('such as 2026-12-31');
    expect(process.exitCode).not.toBe(0);
  });
});
