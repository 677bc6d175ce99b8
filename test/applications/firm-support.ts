import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import type { Chat } from '../support/chat.ts';
import type { Office } from '../support/office.ts';
import { makeVacancy } from './desk-support.ts';

/** A firm of Semarang that the office has verified, with those who recruit for it; the first has done so longest. */
export async function makeFirm(
  { db, office }: { db: Database; office: Office },
  recruiters: readonly Chat[],
  name = 'Toko Maju',
): Promise<number> {
  const row = { name, nameKey: name.toLowerCase(), kind: 'small', regency: '33.74', state: 'verified' };
  const { id } = await db.prisma.firm.create({ data: row });
  for (const chat of recruiters) {
    const personId = await chat.personId();
    const grant = { personId, role: 'employer', scope: `firm:${id}`, grantedBy: null } as const;
    await grantRole(db.prisma, grant, office.clock.now());
    office.clock.advance(1_000);
  }
  return id;
}

/** A vacancy that a firm has posted here. */
export async function makePosted(
  db: Database,
  firmId: number,
  more: Record<string, unknown> = {},
): Promise<{ id: number; code: string }> {
  return makeVacancy(db, { firmId, education: ['SMA'], experienceYears: 1, fields: ['penjualan'], ...more });
}
