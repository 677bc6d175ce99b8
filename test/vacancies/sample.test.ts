import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importVacancies } from '../../src/vacancies/import-vacancies.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';

describe('the sample offered at the first start', () => {
  it('is wholly importable, invented for all to see, open, and spread over fields and regencies', async () => {
    const drafts: VacancyDraft[] = [];
    const result = await importVacancies({
      path: fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url)),
      now: new Date(),
      store: async (batch) => {
        drafts.push(...batch);
        return { newIds: [], updated: 0, unchanged: batch.length };
      },
    });
    expect(result).toMatchObject({ rejected: 0, unchanged: 25, format: 'jobposting' });
    expect(
      drafts.filter(({ employer, description }) => !/contoh/i.test(employer) || !/contoh/i.test(description)),
    ).toEqual([]);
    expect(drafts.filter(({ closesAt, closedAt }) => closesAt ?? closedAt)).toEqual([]);
    expect(new Set(drafts.map(({ fields }) => fields[0])).size).toBeGreaterThanOrEqual(18);
    expect(new Set(drafts.map(({ regency }) => regency)).size).toBeGreaterThanOrEqual(20);
    expect(drafts.filter(({ fields }) => fields.includes('lainnya'))).toEqual([]);
  });
});
