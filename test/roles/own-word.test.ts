import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashInviteCode, makeInviteCode } from '../../src/roles/invite-code.ts';
import type { Database } from '../../src/storage/database.ts';
import { loadGrants } from '../../src/storage/roles/grants.ts';
import { createInvite } from '../../src/storage/roles/invites.ts';
import { leaveScope } from '../../src/storage/roles/leave-scope.ts';
import { giveCommand as give } from '../broadcasts/give-command.ts';
import { answerAll } from '../firms/register-in-chat.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';

let db: Database;
let office: Office;
let rina: Chat;
let second: Chat;

/** Rina of the office, and the account she has on another phone: the platform shows the same number. */
beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  rina = await office.staff('Rina', 'supervisor', '33.74');
  second = await office.seeker('Ratna', '33.74');
  for (const chat of [rina, second])
    await db.prisma.address.updateMany({
      where: { personId: await chat.personId() },
      data: { attributes: { phone: '+628122223333' } },
    });
});
afterAll(() => db.close());

async function registerFirm(chat: Chat): Promise<number> {
  await answerAll(chat);
  await chat.press('send');
  const { id } = await db.prisma.firm.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

const verify = async (firmId: number, by: Chat) =>
  give({ type: 'decideFirm', firmId, decision: 'verified', checks: ['name'], reason: '' }, by);

describe('an invitation', () => {
  it('is refused to who made it, by any account of theirs, and stays for the one it is meant for', async () => {
    const code = makeInviteCode();
    const expiresAt = new Date(office.clock.now().getTime() + 86_400_000);
    const wish = { role: 'employer', scope: '33.74', createdBy: await rina.personId(), expiresAt } as const;
    await createInvite(db.prisma, { ...wish, codeHash: hashInviteCode(code) }, office.clock.now());
    for (const chat of [rina, second]) {
      const held = (await loadGrants(db.prisma, await chat.personId())).length;
      expect((await chat.say(code))[0]?.text).toContain(said('counselor:invite_own'));
      expect(await loadGrants(db.prisma, await chat.personId())).toHaveLength(held);
    }
    const meant = await office.seeker('Budi', '33.74');
    await meant.say(code);
    expect(await loadGrants(db.prisma, await meant.personId())).toMatchObject([{ role: 'employer' }]);
  });
});

describe('a firm', () => {
  it('is verified by nobody who recruits for it by another account', async () => {
    const firmId = await registerFirm(second);
    expect(await verify(firmId, rina)).toEqual([{ type: 'FIRM_REFUSED', why: 'ownFirm' }]);
    expect(await give({ type: 'loadFirmCase', firmId }, rina)).toMatchObject([{ case: { own: true } }]);
  });

  it('is verified by nobody who has registered it and left before', async () => {
    const firmId = await registerFirm(rina);
    await leaveScope(db.prisma, await rina.personId(), `firm:${firmId}`, office.clock.now());
    expect(await verify(firmId, rina)).toEqual([{ type: 'FIRM_REFUSED', why: 'ownFirm' }]);
    const other = await office.staff('Bambang', 'counselor', '33.74');
    expect(await verify(firmId, other)).toEqual([{ type: 'FIRM_DECIDED', state: 'verified' }]);
  });
});
