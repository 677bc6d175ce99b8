import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashInviteCode, makeInviteCode } from '../../src/roles/invite-code.ts';
import type { Role } from '../../src/roles/permissions.ts';
import { readAudit } from '../../src/storage/audit/audit-log.ts';
import type { Database } from '../../src/storage/database.ts';
import { deletePerson } from '../../src/storage/people/delete-person.ts';
import { createInvite } from '../../src/storage/roles/invites.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const clock = createTestClock();
const channel = createRecordingChannel();
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** A new person whose first message is an invitation. */
async function invited(role: Role, scope: string | null = '33.74'): Promise<Chat> {
  const code = makeInviteCode();
  const expiresAt = new Date(clock.now().getTime() + 86_400_000);
  await createInvite(
    db.prisma,
    { codeHash: hashInviteCode(code), role, scope, createdBy: null, expiresAt },
    clock.now(),
  );
  const chat = await openChat(db, { clock, channel });
  await chat.say(code);
  return chat;
}

async function named(role: Role, name: string, introduction: string): Promise<Chat> {
  const chat = await invited(role);
  await chat.say(name);
  await (introduction === '' ? chat.press('skip') : chat.say(introduction));
  return chat;
}

const profileOf = async (chat: Chat) =>
  db.prisma.staffProfile.findUnique({ where: { personId: await chat.personId() } });

describe('whoever enters with an invitation of the office', () => {
  it.each(['counselor', 'supervisor', 'operator'] as const)(
    'as %s is asked how they are called and nothing that seekers are asked',
    async (role) => {
      const chat = await invited(role);
      expect(chat.last().text).toContain('Kode diterima.');
      expect(chat.last().text).toContain('Penanya memanggilmu siapa?');
      await chat.say('Bu Rina');
      expect(chat.last().text).toContain('perkenalkan dirimu dalam satu kalimat pendek');
      await chat.say('Saya membantu soal pelatihan.');
      expect(chat.last().text).toContain('Penanya melihatmu sebagai Bu Rina, petugas dinas.');
      expect(chat.last().text).toContain('Menu tugas.');
      expect(await profileOf(chat)).toMatchObject({
        calledAs: 'Bu Rina',
        introduction: 'Saya membantu soal pelatihan.',
      });
      const { registeredAt } = await db.prisma.person.findUniqueOrThrow({
        where: { id: await chat.personId() },
      });
      expect(registeredAt).toBeNull();
    },
  );

  it('says a name again where it is none, and may leave the introduction out or all of it for later', async () => {
    const chat = await invited('counselor');
    for (const name of ['0812345678', 'wa.me/62812345', 'x']) {
      await chat.say(name);
      expect(chat.last().text).toContain('Nama itu belum bisa dipakai.');
    }
    await chat.say('  pak   Budi ');
    await chat.press('skip');
    expect(await profileOf(chat)).toMatchObject({ calledAs: 'pak Budi', introduction: '' });
    const later = await invited('counselor');
    await later.say('0');
    expect(later.last().text).toContain('Menu tugas.');
    expect(await profileOf(later)).toBeNull();
  });

  it('changes the name from the work menu, and is back in it', async () => {
    const chat = await named('counselor', 'Bu Rina', '');
    await chat.press('staff');
    expect(chat.last().text).toContain('mengenalmu sebagai Bu Rina');
    await chat.say('Rina');
    await chat.press('skip');
    expect(await profileOf(chat)).toMatchObject({ calledAs: 'Rina' });
    expect(chat.last().text).toContain('Menu tugas.');
  });

  it('as a recruiter of a firm is not asked', async () => {
    const chat = await invited('employer', null);
    expect(chat.last().text).not.toContain('Penanya memanggilmu siapa?');
  });
});

describe('the name', () => {
  it('and the introduction are told to the person of a ticket, and stand before each answer', async () => {
    const ratih = await named('counselor', 'Bu Ratih', 'Saya membantu soal pelatihan.');
    const siti = await openChat(db, { clock, channel });
    for (const words of ['halo', '1', 'PETUGAS', 'Jam buka kantor berapa ya?']) await siti.say(words);
    const { id } = await db.prisma.ticket.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await ratih.say(`TUGAS ${id}`);
    await ratih.press('take');
    expect(siti.last().text).toContain(
      'Sekarang kamu bicara dengan Bu Ratih, petugas dinas. Katanya: “Saya membantu soal pelatihan.”',
    );
    await ratih.say('Jam 8 sampai 15.');
    expect(siti.last().text).toBe('Bu Ratih (petugas): Jam 8 sampai 15.');
    const agus = await named('supervisor', 'Pak Agus', '');
    await agus.say(`TUGAS ${id}`);
    expect(agus.last().text).toContain('Sudah diambil Bu Ratih.');
    await agus.press('assign');
    expect(agus.last().choices.some(({ label }) => label.startsWith('Bu Ratih'))).toBe(false);
    expect(agus.last().choices.some(({ label }) => label.startsWith('Pak Agus'))).toBe(true);
  });

  it('stands in the list of roles, in the log of acts, and goes with the account', async () => {
    const dewi = await named('counselor', 'Bu Dewi Lestari', '');
    const agus = await named('supervisor', 'Pak Agung', '');
    await dewi.say('TUGAS');
    const actorId = await dewi.personId();
    const lines = await readAudit(db.prisma, { refused: false, limit: 200 });
    expect(lines.filter((line) => line.actorId === actorId).at(-1)).toMatchObject({
      actorName: 'Bu Dewi Lestari',
    });
    await agus.press('roles');
    let shown = agus.last().text;
    for (let page = 0; page < 4 && !shown.includes('Bu Dewi Lestari'); page += 1) {
      await agus.press('more');
      shown = agus.last().text;
    }
    expect(shown).toContain('Bu Dewi Lestari: petugas konseling, Kota Semarang');
    await deletePerson(db.prisma, actorId, clock.now());
    expect(await profileOf(dewi)).toBeNull();
    expect(JSON.stringify((await agus.row()).snapshot)).not.toContain('Bu Dewi Lestari');
  });
});
