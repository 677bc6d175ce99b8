import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { loadMatchable } from '../../../src/storage/people/profile.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { findVacanciesOfGroups } from '../../../src/storage/vacancies/find-vacancies-of-groups.ts';
import { openTestDatabase } from '../../support/database.ts';
import { vacancyDraft } from '../../support/vacancy-drafts.ts';

const now = new Date('2026-11-02T00:00:00Z');
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await createVacancyStore(db.prisma)(
    [
      vacancyDraft('cashier'),
      vacancyDraft('far', { regency: '33.29', placeText: 'Brebes' }),
      vacancyDraft('degree', { education: ['S1'] }),
      vacancyDraft('other', { title: 'Sopir Truk', fields: ['logistik'] }),
      vacancyDraft('closed', { closesAt: new Date('2026-11-01T00:00:00Z') }),
    ],
    now,
  );
});
afterAll(() => db.close());

it('finds open vacancies of the groups, where the person would work and with their schooling, whatever they wish', async () => {
  const { id } = await db.prisma.person.create({
    data: { regency: '33.74', education: 'SMA', wish: 'sopir', wishFields: ['logistik'] },
  });
  const titles = async (groups: string[]) => {
    const person = await loadMatchable(db.prisma, id);
    const found = await findVacanciesOfGroups(db.prisma, person, new Set(groups), now);
    return found.map(({ title, isco }) => `${title} ${isco}`);
  };
  expect(await titles(['5230'])).toEqual(['Kasir Toko 5230']);
  expect(await titles(['8332', '5230'])).toEqual(['Sopir Truk 8332', 'Kasir Toko 5230']);
  expect(await titles([])).toEqual([]);
});
