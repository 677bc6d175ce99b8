import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prisma } from '../../src/storage/generated/client.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { makeBotBed, type BotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { insertCrowd, insertPeople } from './people.ts';
import { said } from '../support/said.ts';

type Broadcast = Prisma.BroadcastGetPayload<object>;
let bed: BotBed;

beforeAll(async () => {
  bed = await makeBotBed();
  const now = new Date();
  await bed.inDatabase(async (db) => {
    await insertPeople(db, [{ regency: '33.74' }, { regency: '33.74' }], { now });
    await insertCrowd(db, { regency: '33.22', count: 501, now });
  });
  writeFileSync(join(bed.dataDir, 'text.txt'), 'Ada pelatihan gratis.\n');
  const begin = Buffer.from('ffd8ffe0', 'hex');
  writeFileSync(join(bed.dataDir, 'poster.jpg'), Buffer.concat([begin, Buffer.alloc(84_000)]));
  writeFileSync(join(bed.dataDir, 'big.jpg'), Buffer.concat([begin, Buffer.alloc(400_000)]));
});
afterAll(() => bed.close());

async function kanca(...args: string[]): Promise<{ code: number | null; said: string }> {
  const run = startKanca(['broadcast', ...args], bed.settings);
  const code = await run.exited;
  return { code, said: run.lines.join('\n') };
}

const send = (audience: string, ...more: string[]): ReturnType<typeof kanca> =>
  kanca('send', '--text-file', join(bed.dataDir, 'text.txt'), '--audience', audience, ...more);
const picture = (name: string): string[] => ['--picture', join(bed.dataDir, name)];

async function newest(db: Database): Promise<Broadcast> {
  return db.prisma.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
}

describe('kanca broadcast', () => {
  it('looks ahead and leaves nothing behind, neither a broadcast nor its picture', async () => {
    const more = [...picture('poster.jpg'), '--picture-alt', 'Poster.'];
    const look = await send('regency=33.74', ...more, '--dry-run');
    expect(look).toMatchObject({ code: 0 });
    expect(look.said).toContain('in the audience 2, will get it 2');
    const unsure = await send('regency=33.74', ...more);
    expect(unsure).toMatchObject({ code: 1 });
    expect(unsure.said).toContain('Add --yes');
    const rows = await bed.inDatabase(({ prisma }) =>
      Promise.all([prisma.broadcast.count(), prisma.picture.count()]),
    );
    expect(rows).toEqual([0, 0]);
  });

  it('takes picture, buttons and a plan', async () => {
    const { said } = await send(
      'regency=33.74',
      ...[...picture('poster.jpg'), '--picture-alt', 'Poster pelatihan.'],
      ...['--button', 'Saya ikut=interested', '--button', 'search', '--every', 'senin 09.00', '--yes'],
    );
    expect(said).toContain('is sent again and again, first on');
    const row = await bed.inDatabase(newest);
    expect(row).toMatchObject({
      ...{ state: 'scheduled', scope: '33.74', pictureAlt: 'Poster pelatihan.' },
      repeat: { every: 'week', day: 1, hour: 9 },
      choices: [
        { label: { id: 'Saya ikut' } },
        { label: { id: 'Cari lowongan', en: 'Look for work' }, flow: 'vacancies' },
      ],
    });
    expect((await kanca('list')).said).toContain(`${row.id}  scheduled`);
    expect((await kanca('status', `${row.id}`)).said).toContain('picture 85 kB: Poster pelatihan.');
  });

  it('follows each person’s own day, and takes ISO time with its zone', async () => {
    await send('regency=33.74', '--after', '3 hari', '--yes');
    expect(await bed.inDatabase(newest)).toMatchObject({ repeat: { event: 'registered', afterDays: 3 } });
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await send('regency=33.74', '--at', `${day}T03:00:00Z`, '--yes');
    expect((await bed.inDatabase(newest)).scheduledAt).toEqual(new Date(`${day}T03:00:00Z`));
  });

  it('waits for a supervisor where it is for many, whoever sits at the command line', async () => {
    const alone = await send('regency=33.22', '--yes');
    expect(alone.said).toContain('a supervisor has to approve it');
    expect(alone.said).toContain('kanca roles invite --role supervisor');
    await bed.inDatabase(async (db) => {
      const { id: personId } = await db.prisma.person.findFirstOrThrow({ where: { regency: '33.22' } });
      await grantRole(
        db.prisma,
        { personId, role: 'supervisor', scope: '33.22', grantedBy: null },
        new Date(),
      );
    });
    expect((await send('regency=33.22', '--yes')).said).toContain('1 person has been told.');
    const [row, told] = await bed.inDatabase(async (db) => [
      await newest(db),
      await db.prisma.outbox.findMany({ where: { purpose: 'work' } }),
    ]);
    expect(row).toMatchObject({ state: 'approval', scope: '33.22' });
    expect(told.map(({ message }) => (message as { text: string }).text)).toEqual([
      said('broadcast:pleaseApprove', { id: row.id, name: 'kantor' }),
    ]);
  });

  it('refuses in words and in the log, and writes nothing down', async () => {
    const before = await bed.inDatabase(({ prisma }) => prisma.broadcast.count());
    const wrong: [string, string[], string][] = [
      ['regency=33.74 and color=red', [], 'AUDIENCE_INVALID: Audience, position 19'],
      ['regency=33.74', [...picture('big.jpg'), '--picture-alt', 'Poster.'], 'The picture has 401 kB.'],
      ['regency=33.74', picture('poster.jpg'), 'BROADCAST_NO_PICTURE_ALT'],
      ['regency=33.74', [...picture('text.txt'), '--picture-alt', 'x'], 'BROADCAST_PICTURE_TYPE'],
      ['regency=33.74', ['--button', 'Lamar=apply'], 'BROADCAST_BAD_BUTTON'],
      ['regency=33.74', ['--at', '2020-01-01T09:00'], 'BROADCAST_PAST'],
    ];
    for (const [audience, more, said] of wrong) {
      const refused = await send(audience, ...more, '--yes');
      expect(refused.code).not.toBe(0);
      expect(refused.said).toContain(said);
    }
    await kanca('pause', '999');
    const log = await bed.inDatabase(({ prisma }) =>
      prisma.auditEntry.findMany({ where: { allowed: false } }),
    );
    expect(log.map(({ action }) => action)).toEqual([
      ...wrong.map(() => 'broadcast.send'),
      'broadcast.pause',
    ]);
    expect(log.every(({ actorId }) => actorId === null)).toBe(true);
    expect(await bed.inDatabase(({ prisma }) => prisma.broadcast.count())).toBe(before);
  });

  it('says that a word is no number of a broadcast, and logs nothing about it', async () => {
    const count = (db: Database): Promise<number> => db.prisma.auditEntry.count();
    const before = await bed.inDatabase(count);
    const { code, said } = await kanca('pause', 'abc');
    expect([code, said]).toEqual([1, expect.stringContaining('"abc" is no number of a broadcast')]);
    expect(await bed.inDatabase(count)).toBe(before);
  });
});
