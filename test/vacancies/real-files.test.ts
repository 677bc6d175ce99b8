import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { importVacancies } from '../../src/vacancies/import-vacancies.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';

/** Real vacancies may not be copied into the project; they lie beside it where it is developed. */
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.warn(`Skipped: real vacancies are tested only where ${folder} exists.`);

async function read(file: string): Promise<VacancyDraft[]> {
  const drafts: VacancyDraft[] = [];
  const result = await importVacancies({
    path: folder + file,
    now: new Date(),
    store: async (batch) => {
      drafts.push(...batch);
      return { newIds: [], updated: 0, unchanged: batch.length };
    },
  });
  expect(result.rejected).toBe(0);
  return drafts;
}

const share = (drafts: VacancyDraft[], test: (draft: VacancyDraft) => boolean) =>
  drafts.filter(test).length / drafts.length;

describe.skipIf(!isThere)('real vacancies', () => {
  it.each([
    ['maganghub-dev.csv', 1200, 0.2],
    ['maganghub-dev.jsonl', 1200, 0.2],
    ['maganghub2026-jateng-dev.csv', 800, 1],
    ['loker-dev.csv', 1200, 1],
    ['loker-dev.jsonl', 1200, 1],
    ['loker-html-dev.jsonl', 245, 1],
  ])(
    'of %s are all taken, and nearly all have a field, a place and what schooling is said',
    async (file, count, schooling) => {
      const drafts = await read(file);
      expect(drafts).toHaveLength(count);
      expect(share(drafts, ({ fields }) => fields[0] !== 'lainnya')).toBeGreaterThan(0.97);
      expect(share(drafts, ({ placeText, remote }) => placeText !== null || remote)).toBeGreaterThan(0.99);
      expect(share(drafts, ({ education }) => education.length > 0)).toBeGreaterThanOrEqual(schooling);
      const texts = drafts.map(({ title, employer, description }) => `${title}\n${employer}\n${description}`);
      expect(
        texts.filter((text) => /[\u200b\u00a0\r\t]|^[=+@-]|<\/?(li|ul|p|br)\b|&nbsp;/.test(text)),
      ).toEqual([]);
    },
  );

  it('are the same from CSV and JSONL', async () => {
    for (const name of ['maganghub-dev', 'loker-dev']) {
      expect(await read(`${name}.csv`)).toEqual(await read(`${name}.jsonl`));
    }
  });

  it('lie in the province where the source says so', async () => {
    const internships = await read('maganghub2026-jateng-dev.csv');
    expect(share(internships, ({ regency }) => regency !== null)).toBe(1);
    expect(new Set(internships.map(({ regency }) => regency)).size).toBe(35);
  });
});
