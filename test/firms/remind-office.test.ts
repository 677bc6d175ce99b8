import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOffice } from '../../src/firms/remind-office.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { officeDays } from '../../src/time/office-days.ts';
import { workdayBefore } from '../../src/time/workday-before.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice } from '../support/office.ts';

/** Friday, 15 January 2027. */
const friday = new Date('2027-01-15T10:00:00+07:00');
const at = (day: number, hour: string): Date => new Date(`2027-01-${day}T${hour}:00+07:00`);

describe('what has waited for the office', () => {
  let db: Database;
  let rina: number;
  let wati: number;
  const tools = { renderer: createRenderer(), days: officeDays() };
  const notices = (personId: number) =>
    db.prisma.outbox.findMany({ where: { personId, purpose: 'work' }, orderBy: { id: 'asc' } });
  beforeAll(async () => {
    db = await openTestDatabase();
    const office = openOffice(db);
    rina = await (await office.staff('Rina', 'counselor', '33.74')).personId();
    wati = await (await office.staff('Wati', 'counselor', '33.74')).personId();
    await office.staff('Joko', 'counselor', '33.72');
    const facts = { kind: 'small', regency: '33.74', waitingSince: friday };
    const waits = await db.prisma.firm.create({ data: { name: 'Toko', nameKey: 'toko', ...facts } });
    const known = { state: 'verified', name: 'Salon', nameKey: 'salon' };
    const own = await db.prisma.firm.create({ data: { ...facts, ...known } });
    await grantRole(
      db.prisma,
      { personId: wati, role: 'employer', scope: `firm:${own.id}`, grantedBy: null },
      friday,
    );
    for (const firmId of [waits.id, own.id])
      await db.prisma.posting.create({
        data: { firmId, content: {}, state: 'waiting', waitingSince: at(15, '11:00') },
      });
  });
  afterAll(() => db.close());

  it('is a working day old after the weekend only', () => {
    expect(workdayBefore(at(18, '09:00'))).toEqual(at(15, '09:00'));
    expect(workdayBefore(at(17, '09:00'))).toEqual(at(15, '09:00'));
    expect(workdayBefore(at(20, '09:00'))).toEqual(at(19, '09:00'));
  });

  it('for over a working day is told once to each who may decide, while the office is open', async () => {
    expect(await remindOffice(db.prisma, tools, at(16, '12:00'))).toBe(0);
    expect(await remindOffice(db.prisma, tools, at(18, '09:30'))).toBe(0);
    expect(await remindOffice(db.prisma, tools, at(18, '20:00'))).toBe(0);
    expect(await remindOffice(db.prisma, tools, at(18, '10:30'))).toBe(2);
    expect(await remindOffice(db.prisma, tools, at(18, '10:40'))).toBe(0);
    expect(await remindOffice(db.prisma, tools, at(18, '11:30'))).toBe(2);
    expect(await remindOffice(db.prisma, tools, at(19, '11:30'))).toBe(0);
    const told = (await notices(rina)).map(({ message }) => (message as { text: string }).text);
    expect(told).toEqual([
      expect.stringContaining('1 usaha dan 0 lowongan'),
      expect.stringContaining('0 usaha dan 2 lowongan'),
    ]);
    const toWati = (await notices(wati)).map(({ message }) => (message as { text: string }).text);
    expect(toWati.at(-1)).toContain('0 usaha dan 1 lowongan');
  });
});
