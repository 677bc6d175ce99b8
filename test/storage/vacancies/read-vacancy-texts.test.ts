import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { readVacancyTexts } from '../../../src/storage/vacancies/read-vacancy-texts.ts';
import { openTestDatabase } from '../../support/database.ts';
import { vacancyDraft } from '../../support/vacancy-drafts.ts';

const october = { start: new Date('2026-10-01T00:00:00Z'), end: new Date('2026-11-01T00:00:00Z') };
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  const store = createVacancyStore(db.prisma);
  const many = Array.from({ length: 501 }, (_, n) => vacancyDraft(`o-${n}`, { title: `Kasir ${n}` }));
  await store(many, new Date('2026-10-31T23:00:00Z'));
  await store([vacancyDraft('solo', { regency: '33.72' })], new Date('2026-10-05T00:00:00Z'));
  await store([vacancyDraft('later')], october.end);
});
afterAll(() => db.close());

async function count(places: string[] | null): Promise<number> {
  const ids = new Set<number>();
  for await (const { id } of readVacancyTexts(db.prisma, october, places)) ids.add(id);
  return ids.size;
}

describe('the texts of vacancies', () => {
  it('come page by page, each once, and only those first imported in the span', async () => {
    expect(await count(null)).toBe(502);
  });

  it('are those of a place where one is named', async () => {
    expect(await count(['33.72'])).toBe(1);
    expect(await count([])).toBe(0);
  });
});
