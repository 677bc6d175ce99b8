import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashInviteCode, makeInviteCode } from '../../src/roles/invite-code.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole, loadGrants } from '../../src/storage/roles/grants.ts';
import { cancelInvite, createInvite, listInvites } from '../../src/storage/roles/invites.ts';
import { revokeAllGrants, revokeGrant } from '../../src/storage/roles/revoke-grant.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const hourMs = 3_600_000;

describe('an invitation', () => {
  let db: Database;
  let office: Office;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());

  const invite = async (days = 7): Promise<string> => {
    const code = makeInviteCode();
    const expiresAt = new Date(office.clock.now().getTime() + days * 24 * hourMs);
    await createInvite(
      db.prisma,
      { codeHash: hashInviteCode(code), role: 'counselor', scope: '33.74', createdBy: null, expiresAt },
      office.clock.now(),
    );
    return code;
  };

  it('gives the role to whoever sends it first, in any spelling, and to nobody else', async () => {
    const code = await invite();
    const rina = await office.seeker('Rina', '33.74');
    const budi = await office.seeker('Budi', '33.74');
    const [granted] = await rina.say(code.toLowerCase().replaceAll('-', ' '));
    expect(granted?.text).toContain('petugas konseling untuk Kota Semarang');
    expect((await budi.say(code))[0]?.text).toContain('tidak berlaku');
    expect(await loadGrants(db.prisma, await rina.personId())).toMatchObject([
      { role: 'counselor', scope: '33.74' },
    ]);
    expect(await loadGrants(db.prisma, await budi.personId())).toEqual([]);
  });

  it('works as the very first message of somebody unknown', async () => {
    const { openChat } = await import('../support/chat.ts');
    const chat = await openChat(db, { channel: office.channel, clock: office.clock });
    await chat.say(await invite());
    expect(await loadGrants(db.prisma, await chat.personId())).toHaveLength(1);
  });

  it('dies with a role of its maker, and can be listed and cancelled', async () => {
    const maker = await office.staff('Ratna', 'supervisor', null);
    const [lost, cancelled] = [makeInviteCode(), makeInviteCode()];
    const expiresAt = new Date(office.clock.now().getTime() + 24 * hourMs);
    const wish = { role: 'counselor', scope: '33.74', expiresAt } as const;
    for (const [code, createdBy] of [
      [lost, await maker.personId()],
      [cancelled, null],
    ] as const)
      await createInvite(
        db.prisma,
        { ...wish, codeHash: hashInviteCode(code), createdBy },
        office.clock.now(),
      );
    const open = await listInvites(db.prisma, office.clock.now());
    expect(open.map(({ name }) => name)).toEqual(
      expect.arrayContaining([lost, cancelled].map((code) => hashInviteCode(code).slice(0, 8))),
    );
    await revokeAllGrants(db.prisma, await maker.personId(), null, office.clock.now());
    expect(await cancelInvite(db.prisma, hashInviteCode(cancelled).slice(0, 8))).toBe(true);
    expect(await cancelInvite(db.prisma, '')).toBe(false);
    const rina = await office.seeker('Rina', '33.74');
    for (const code of [lost, cancelled]) expect((await rina.say(code))[0]?.text).toContain('tidak berlaku');
    expect(await loadGrants(db.prisma, await rina.personId())).toEqual([]);
  });

  it('is kept by its hash only, and not beyond its day', async () => {
    const code = await invite(1);
    expect(await db.prisma.roleInvite.count({ where: { code: { contains: code.slice(6, 10) } } })).toBe(0);
    office.clock.advance(25 * hourMs);
    const late = await office.seeker('Telat', '33.74');
    expect((await late.say(code))[0]?.text).toContain('tidak berlaku');
  });

  it('cannot be guessed: after five wrong codes even a right one must wait an hour', async () => {
    const code = await invite();
    const guesser = await office.seeker('Tebak', '33.74');
    for (let n = 0; n < 5; n += 1) await guesser.say(`KANCA-0000-000${n}`);
    expect((await guesser.say(code))[0]?.text).toContain('Terlalu banyak');
    expect(await loadGrants(db.prisma, await guesser.personId())).toEqual([]);
    office.clock.advance(hourMs + 1_000);
    await guesser.say(code);
    expect(await loadGrants(db.prisma, await guesser.personId())).toHaveLength(1);
    const refused = { actorId: await guesser.personId(), action: 'role.redeem', allowed: false };
    expect(await db.prisma.auditEntry.count({ where: refused })).toBe(5);
  });

  it('opens a menu that a seeker never sees, and a word of it moves nothing', async () => {
    const siti = await office.seeker('Siti', '33.74');
    const before = await siti.row();
    for (const word of ['TUGAS', 'dinas', 'TUGAS 1', 'siaran'])
      expect((await siti.say(word))[0]?.text).toContain('untuk petugas dinas');
    const after = await siti.row();
    expect([after.flow, after.snapshot, after.suspended, after.step]).toEqual([
      before.flow,
      before.snapshot,
      before.suspended,
      before.step,
    ]);
    const lines = await db.prisma.auditEntry.findMany({ where: { actorId: await siti.personId() } });
    expect(lines.map(({ action, allowed }) => `${action} ${String(allowed)}`)).toEqual(
      Array(4).fill('work.open false'),
    );
    expect(siti.last().choices.map(({ label }) => label)).not.toContain('Antrean tiket');
  });

  it('loses the open page with the role: the next message after the loss shows and does nothing', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    expect((await rina.say('TUGAS'))[0]?.text).toContain('Menu tugas');
    await revokeAllGrants(db.prisma, await rina.personId(), null, office.clock.now());
    const [answer] = await rina.say('1');
    expect(answer?.text).not.toContain('tiket');
    expect((await rina.row()).flow).toBe('menu');
    expect((await rina.say('TUGAS'))[0]?.text).toContain('untuk petugas dinas');
  });

  it('loses the open page with one of two roles as well', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    const personId = await rina.personId();
    const grant = { personId, role: 'supervisor', scope: null, grantedBy: null } as const;
    const id = await grantRole(db.prisma, grant, office.clock.now());
    await rina.say('TUGAS');
    await rina.press('roles');
    await revokeGrant(db.prisma, id, null, office.clock.now());
    await rina.say('1');
    expect(await rina.row()).toMatchObject({ flow: 'menu', suspended: [] });
    expect((await rina.say('TUGAS'))[0]?.choices.map(({ label }) => label)).not.toContain('Peran');
  });

  it('is asked for by a supervisor in the chat, who types a number first', async () => {
    const head = await office.staff('Kepala', 'supervisor', null);
    await head.say('TUGAS');
    await head.press('roles');
    await head.press('invite');
    await head.press('counselor');
    const [confirm] = await head.say('Kota Surakarta');
    const number = /\b(\d{4})\b/u.exec(confirm?.text ?? '')?.[1] ?? '';
    expect((await head.say('0000'))[0]?.text).toContain('Angkanya tidak sama');
    await head.press('invite');
    await head.press('counselor');
    await head.say('Kota Surakarta');
    const [made] = await head.say(number);
    const code = /KANCA-\w{4}-\w{4}/u.exec(made?.text ?? '')?.[0] ?? '';
    const sari = await office.seeker('Sari', '33.72');
    expect((await sari.say(code))[0]?.text).toContain('Kota Surakarta');
  });
});
