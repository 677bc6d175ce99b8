import { describe, expect, it } from 'vitest';
import { simulateFile } from '../../../src/assessments/files/simulate-file.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { readRespondents } from '../fixtures/read-respondents.ts';

const riasec = await loadInstrument('riasec48');
const ipip = await loadInstrument('ipip50');
const riasecPeople = readRespondents('riasec48-dev');
const ipipPeople = readRespondents('ipip50-dev');

async function simulate(...[instrument, lines, options]: Parameters<typeof simulateFile>) {
  const out: Record<string, unknown>[] = [];
  for await (const line of simulateFile(instrument, lines, options)) out.push(JSON.parse(line));
  return { people: out.slice(0, -1), summary: out.at(-1)?.['summary'] as Record<string, number> };
}

const made = ['SAE', 'RIC', 'EAS'].map((code) =>
  JSON.stringify({
    id: code,
    responses: Object.fromEntries(
      riasec.items.map(({ id, scale }) => [id, code.includes(scale) ? 5 - code.indexOf(scale) : 1]),
    ),
  }),
);

describe('simulateFile', () => {
  it('writes each respondent and a summary', async () => {
    const { people, summary } = await simulate(riasec, made, { certainty: 0.8, cap: 20 });
    expect(people.map(({ id, code }) => [id, code])).toEqual(
      ['SAE', 'RIC', 'EAS'].map((code) => [code, code]),
    );
    expect(summary).toMatchObject({ n: 3, top1: 1, top3: 1 });
    expect(summary['meanItems']).toBeLessThan(16);
  });

  it('asks in blocks where a size is given, and tells them', async () => {
    const { people, summary } = await simulate(riasec, made, { size: 5 });
    for (const { items, blocks } of people as { items: string[]; blocks: string[][] }[]) {
      expect(blocks.flat()).toEqual(items);
      expect(blocks[0]).toHaveLength(5);
    }
    expect(summary['meanBlocks']).toBeLessThanOrEqual(6);
    expect(summary).toMatchObject({ n: 3, top3: 1 });
  });

  it.skipIf(riasecPeople === null)(
    'finds the code of real people in 26 items and four to five messages',
    async () => {
      const { summary } = await simulate(riasec, riasecPeople ?? [], { size: 6 });
      expect(summary['meanItems']).toBeLessThanOrEqual(26);
      expect(summary['meanBlocks']).toBeLessThanOrEqual(4.5);
      expect(summary['longest']).toBeLessThanOrEqual(36);
      expect(summary['top3']).toBeGreaterThanOrEqual(0.92);
      expect(summary['top1']).toBeGreaterThanOrEqual(0.89);
      expect(summary['r']).toBeGreaterThanOrEqual(0.945);
    },
  );

  it('names line and item of a respondent without all answers', async () => {
    const partial = JSON.stringify({ id: 'p', responses: { R1: 1 } });
    await expect(simulate(riasec, [...made, partial])).rejects.toThrow('Line 4 (p): item R2 is missing.');
  });

  it.skipIf(riasecPeople === null)('finds the code of real people in 24 items and fewer', async () => {
    const { summary } = await simulate(riasec, riasecPeople ?? [], { certainty: 0.9 });
    expect(summary['meanItems']).toBeLessThan(24);
    expect(summary['top3']).toBeGreaterThan(0.93);
    expect(summary['top1']).toBeGreaterThan(0.84);
    expect(summary['r']).toBeGreaterThan(0.94);
  });

  it.skipIf(riasecPeople === null)('keeps the profile of real people within 20 items', async () => {
    const { summary } = await simulate(riasec, riasecPeople ?? [], { cap: 20 });
    expect(summary['r']).toBeGreaterThan(0.93);
    expect(summary['rRaw']).toBeGreaterThan(0.93);
    expect(summary['top3']).toBeGreaterThan(0.76);
  });

  it.skipIf(ipipPeople === null)('beats the fixed Mini-IPIP with 20 items of work style', async () => {
    const { summary } = await simulate(ipip, (ipipPeople ?? []).slice(0, 1000), { cap: 20 });
    expect(summary['meanItems']).toBe(20);
    expect(summary['r']).toBeGreaterThan(0.945);
  });
});
