import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VacancyDetail } from '../../flows/facts.ts';
import { vacancyCommands } from '../../src/commands/vacancy-commands.ts';
import type { CommandScope } from '../../src/conversation/ports.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Tx } from '../../src/storage/tx.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { vacancyDraft } from '../support/vacancy-drafts.ts';

const now = new Date('2026-11-24T05:00:00Z');
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** What the search shows of an imported vacancy. */
async function shown(
  requirements: string,
  more: Parameters<typeof vacancyDraft>[1] = {},
): Promise<VacancyDetail> {
  const draft = vacancyDraft(`fair-${requirements.length}`, { requirements, ...more });
  const { newIds } = await createVacancyStore(db.prisma)([draft], now);
  const chat = await openChat(db);
  await chat.say('halo');
  const person = { id: await chat.personId(), registered: false };
  const scope = { tx: db.prisma, person, now } as unknown as CommandScope<Tx>;
  const [event] = await vacancyCommands.loadVacancy(
    { type: 'loadVacancy', which: { id: newIds[0] ?? 0 } },
    scope,
  );
  if (event?.type !== 'VACANCY_LOADED') throw new Error('The vacancy is gone.');
  return event.vacancy;
}

describe('an imported vacancy, as seekers see it', () => {
  it('has no barred condition, and says on which grounds something is left out', async () => {
    const vacancy = await shown('- Wanita, usia maks 25 tahun\n- SMA\n- jujur');
    expect(vacancy).toMatchObject({ requirements: '- SMA\n- jujur', hidden: ['gender', 'age'] });
  });

  it('is as imported where nothing is barred', async () => {
    const vacancy = await shown('Pria/wanita, usia minimal 18 tahun');
    expect(vacancy).toMatchObject({ requirements: 'Pria/wanita, usia minimal 18 tahun', hidden: [] });
  });

  it('has its private numbers covered, and tells its age', async () => {
    const vacancy = await shown('Kirim lamaran ke WA 0812-3456-7890 atau (024) 8311234');
    expect(vacancy).toMatchObject({
      requirements: 'Kirim lamaran ke WA 081•-••••-•••• atau (024) 8311234',
      phoneHidden: true,
      age: { days: 23, from: 'posted' },
    });
  });

  it('shows the ways to apply but a private number, of which it says that whoever applies is told it', async () => {
    const applyContact = '0812-3456-7890';
    const vacancy = await shown('Rapi', { applyUrl: 'https://contoh.id/lamar', applyContact });
    expect(vacancy.terms?.ways).toEqual(['https://contoh.id/lamar']);
    expect(vacancy.wayHidden).toBe(true);
  });

  it('stays in the database as the source wrote it', async () => {
    await shown('Belum menikah, rajin');
    const stored = await db.prisma.vacancy.findFirst({ where: { requirements: { contains: 'rajin' } } });
    expect(stored?.requirements).toBe('Belum menikah, rajin');
  });
});
