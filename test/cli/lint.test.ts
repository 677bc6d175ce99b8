import { describe, expect, it } from 'vitest';

import { runLines } from './support/run-lines.ts';

const lint = runLines('lint', 'vacancies');

describe('kanca lint vacancies', () => {
  it('answers each line with its findings, in the order of the text', async () => {
    const [first, second] = await lint([
      '{"id":7,"text":"Kasir, wanita, usia max 25 th"}',
      '{"id":"b","text":"Pria/wanita, usia minimal 18"}',
    ]);
    expect(JSON.parse(first ?? '')).toEqual({
      id: 7,
      findings: [
        {
          category: 'gender',
          span: [7, 13],
          text: 'wanita',
          severity: 'barred',
          suggestion: expect.stringContaining('pria atau wanita') as string,
        },
        {
          category: 'age',
          span: [15, 29],
          text: 'usia max 25 th',
          severity: 'barred',
          suggestion: expect.stringContaining('batas usia') as string,
        },
      ],
    });
    expect(JSON.parse(second ?? '')).toEqual({ id: 'b', findings: [] });
  });

  it('says why, and speaks other languages, where asked', async () => {
    const [line] = await lint(['{"id":1,"text":"tidak buta warna"}'], '--why', '--lang', 'en');
    const { findings } = JSON.parse(line ?? '') as { findings: { suggestion: string; why: string }[] };
    expect(findings[0]?.suggestion).toContain('Name the task');
    expect(findings[0]?.why).toContain('M/6/HK.04/V/2025');
  });

  it('names the line that is no vacancy and ends with 1', async () => {
    const lines = await lint(['{"id":1,"text":"jujur"}', '{"id":2}']);
    expect(lines.join('\n')).toMatch(/Line 2 is not/u);
    expect(process.exitCode).toBe(1);
  });
});
