import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBatch } from '../../src/inbox/run-batch.ts';
import type { Database } from '../../src/storage/database.ts';
import { announceAlerts } from '../../src/storage/jobs/announce-alerts.ts';
import { withdrawals } from '../../src/storage/people/withdrawals.ts';
import { writeAlerts } from '../../src/storage/vacancies/write-alerts.ts';
import { writeAskedAlerts } from '../../src/storage/vacancies/write-asked-alerts.ts';
import { agree } from '../support/agree.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice } from '../support/office.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('news of a kept search that waits says nothing of the profile once matching is withdrawn', async () => {
  const office = openOffice(db);
  const now = office.clock.now();
  const siti = await office.seeker('Siti', '33.74');
  const personId = await siti.personId();
  await agree(db, personId, ['account', 'alerts', 'matching']);
  const row = { source: 'x', sourceId: 'F', code: 'F', title: 'Kasir', employer: 'Toko', contentHash: 'x' };
  const { id: vacancyId } = await db.prisma.vacancy.create({ data: row });
  const one = { personId, channel: 'test', vacancyId, dueAt: now, score: 80 };
  await writeAlerts(db.prisma, [{ ...one, reasons: ['education'] }] as never);
  await writeAskedAlerts(db.prisma, [{ ...one, score: 100, asked: 'kasir Kota Semarang' }]);
  await announceAlerts(db.prisma, ['test'], now);
  await runBatch(siti.runtime().batch, 50);
  await agree(db, personId, ['matching'], false);
  await db.prisma.$transaction((tx) => withdrawals.matching(tx, personId, now));
  office.texts(siti);
  await siti.runtime().pump();
  const told = office.texts(siti).join();
  expect(told).toContain('Kasir');
  expect(told).not.toContain(said('matching:reason.education'));
});
