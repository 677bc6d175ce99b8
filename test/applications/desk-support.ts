import { usualRules } from '../../src/storage/applications/application-rules.ts';
import { checkApplications } from '../../src/storage/applications/check-applications.ts';
import { runClocks } from '../../src/storage/applications/run-clocks.ts';
import type { Database } from '../../src/storage/database.ts';
import { agree } from '../support/agree.ts';
import type { Chat } from '../support/chat.ts';
import type { Office } from '../support/office.ts';

const dayMs = 86_400_000;
let vacancies = 0;

/** A vacancy of Semarang that names no way to apply, unless the test gives one. */
export async function makeVacancy(
  db: Database,
  more: Record<string, unknown> = {},
): Promise<{ id: number; code: string }> {
  const code = `Q${String((vacancies += 1)).padStart(3, 'A')}`;
  const row = { source: 'x', sourceId: code, code, title: 'Kasir', employer: 'Toko Maju', contentHash: code };
  const { id } = await db.prisma.vacancy.create({ data: { ...row, regency: '33.74', ...more } });
  return { id, code };
}

/** A registered person with a telephone who has agreed to be looked for. */
export async function makeSeeker(office: Office, db: Database, name: string): Promise<Chat> {
  const chat = await office.seeker(name, '33.74');
  const id = await chat.personId();
  await agree(db, id, ['account', 'matching', 'alerts']);
  const profile = { phone: '+6281234567890', education: 'SMA', experienceYears: 2, fields: ['penjualan'] };
  await db.prisma.person.update({ where: { id }, data: profile });
  return chat;
}

/** Lets the clock run day by day at 10.00 WIB, with everything that is due; after each day nothing may be lost. */
export async function passDays(
  { db, office, chats }: { db: Database; office: Office; chats: readonly Chat[] },
  days: number,
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    const time = office.clock.now().getTime() % dayMs;
    office.clock.advance((3 * 3_600_000 - time + dayMs) % dayMs || dayMs);
    await settle({ db, chats }, office.clock.now());
  }
}

/** What is due now reaches everybody. */
export async function settle(
  { db, chats }: { db: Database; chats: readonly Chat[] },
  now: Date,
): Promise<void> {
  await runClocks(db.prisma, usualRules, now);
  for (const chat of chats) await chat.runtime().pump();
  const lost = await checkApplications(db.prisma, usualRules, now);
  const some = Object.values(lost).flat();
  if (some.length > 0) throw new Error(`applications were lost: ${some.join(', ')}`);
}
