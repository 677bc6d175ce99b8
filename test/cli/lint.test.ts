import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanca-lint-'));
const file = join(folder, 'in.jsonl');
let written = '';

beforeEach(() => {
  written = '';
  const take = (chunk: unknown): boolean => {
    written += String(chunk);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on some lines; what it wrote. */
async function lint(lines: readonly string[], ...options: string[]): Promise<string[]> {
  writeFileSync(file, lines.join('\n'));
  await main(['lint', 'vacancies', '--in', file, ...options]);
  return written.trim().split('\n');
}

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
