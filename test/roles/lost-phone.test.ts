import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashInviteCode } from '../../src/roles/invite-code.ts';
import type { Database } from '../../src/storage/database.ts';
import { loadGrants } from '../../src/storage/roles/grants.ts';
import { createInvite } from '../../src/storage/roles/invites.ts';
import { revokeAllGrants } from '../../src/storage/roles/revoke-grant.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

describe('roles in the chat', () => {
  let db: Database;
  let office: Office;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());

  /** The number that a dangerous act asks for. */
  const numberIn = (chat: Chat): string => /\b(\d{4})\b/u.exec(chat.last().text)?.[1] ?? '';
  const invite = async (code: string): Promise<string> => {
    const expiresAt = new Date(office.clock.now().getTime() + 86_400_000);
    const grant = { role: 'counselor', scope: '33.74', createdBy: null, expiresAt } as const;
    await createInvite(db.prisma, { codeHash: hashInviteCode(code), ...grant }, office.clock.now());
    return code;
  };

  it('die with a lost phone: an act that waits for its number is not done any more', async () => {
    const head = await office.staff('Kepala', 'supervisor', null);
    await head.say('TUGAS');
    await head.press('roles');
    await head.press('invite');
    await head.press('counselor');
    await head.say('Kota Semarang');
    const number = numberIn(head);
    expect(number).not.toBe('');
    const before = await db.prisma.roleInvite.count();
    await revokeAllGrants(db.prisma, await head.personId(), null, office.clock.now());
    await head.say(number);
    expect((await head.row()).suspended).toEqual([]);
    expect((await head.say('TUGAS'))[0]?.text).toContain('untuk petugas dinas');
    await head.say(number);
    expect(await db.prisma.roleInvite.count()).toBe(before);
    const refused = { actorId: await head.personId(), action: 'work.open', allowed: false };
    expect(await db.prisma.auditEntry.count({ where: refused })).toBe(1);
  });

  it('are taken even from a phone whose old buttons are pressed', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    await rina.say('TUGAS');
    const [waiting] = rina.last().choices;
    await revokeAllGrants(db.prisma, await rina.personId(), null, office.clock.now());
    const [answer] = await rina.tell({ type: 'PICK', data: waiting?.data ?? '' });
    expect(answer?.text).not.toContain('tiket');
    expect((await rina.row()).flow).toBe('menu');
  });

  it('come by a deep link, for somebody new and somebody known, and by a code with three letters of a kind', async () => {
    const fresh = await openChat(db, { channel: office.channel, clock: office.clock });
    await fresh.tell({ type: 'START', payload: await invite('KANCA-AAAB-0CCC') });
    expect(await loadGrants(db.prisma, await fresh.personId())).toMatchObject([{ scope: '33.74' }]);
    const known = await office.seeker('Budi', '33.74');
    const payload = await invite('KANCA-7F3K-9QXM');
    expect((await known.tell({ type: 'START', payload }))[0]?.text).toContain('petugas konseling');
    const second = await office.seeker('Citra', '33.74');
    expect((await second.tell({ type: 'START', payload }))[0]?.text).toContain('tidak berlaku');
    expect(await loadGrants(db.prisma, await second.personId())).toEqual([]);
  });

  it('are given for one BLK by its number, and open what a BLK has', async () => {
    const head = await office.staff('Kepala', 'supervisor', null);
    await head.say('TUGAS');
    await head.press('roles');
    await head.press('invite');
    await head.press('instructor');
    expect((await head.say('nol'))[0]?.text).toContain('contoh: 12');
    await head.say('12');
    const [made] = await head.say(numberIn(head));
    const code = /KANCA-\w{4}-\w{4}/u.exec(made?.text ?? '')?.[0] ?? '';
    const teacher = await office.seeker('Guru', '33.72');
    expect((await teacher.say(code))[0]?.text).toContain('instruktur BLK untuk BLK nomor 12');
    expect(await loadGrants(db.prisma, await teacher.personId())).toMatchObject([
      { role: 'instructor', scope: 'blk:12' },
    ]);
    const labels = (await teacher.say('TUGAS'))[0]?.choices.map(({ label }) => label) ?? [];
    expect(labels).not.toContain('Antrean tiket');
  });
});
