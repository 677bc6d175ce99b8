import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetText } from '../../../flows/work/broadcast/sheet-text.ts';
import { broadcastSheet } from '../../../src/commands/broadcasts/broadcast-sheet.ts';
import { noTariff } from '../../../src/broadcasts/preflight.ts';
import type { Broadcast } from '../../../src/broadcasts/broadcast.ts';
import { createRenderer } from '../../../src/rendering/renderer.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';

const now = new Date('2026-11-24T02:00:00Z');
const broadcast: Broadcast = {
  ...{ id: 12, authorId: null, state: 'approval', approvedBy: null, scope: ['33.74'], repeat: null },
  ...{ parentId: null, scheduledAt: now, createdAt: now, startedAt: null, finishedAt: null },
  texts: { id: 'i'.repeat(3_000), jv: 'j'.repeat(3_000), en: 'e'.repeat(3_000) },
  audience: 'regency=33.74 and not assessed',
  language: null,
  choices: [{ label: { id: 'Saya tertarik' } }, { label: { id: 'Cari lowongan' } }],
  vacancyId: null,
  picture: { id: 1, alt: 'p'.repeat(200), kilobytes: 84 },
};
const renderer = createRenderer();
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const sheetOf = async (changes: Partial<Broadcast>): Promise<string> =>
  renderer.render(
    sheetText(
      await broadcastSheet(db.prisma, { renderer, tariff: noTariff }, { ...broadcast, ...changes }, now),
    ),
    'id',
  );

describe('what a second person reads of a broadcast', () => {
  it('holds the whole message in each language, with what the picture shows and the buttons', async () => {
    const shown = await sheetOf({});
    for (const letter of ['i', 'j', 'e']) expect(shown).toContain(`“${letter.repeat(3_000)}\n`);
    expect(shown).toContain('p'.repeat(200));
    expect(shown).toContain('Ketik BERHENTI');
    expect(shown).toContain('Tombol: Saya tertarik\nTombol: Cari lowongan');
  });

  it.each([
    [{}, 'Waktu: segera setelah disetujui.'],
    [{ scheduledAt: new Date('2026-12-25T02:00:00Z') }, 'Waktu: Jumat, 25 Desember 2026 pukul 09.00 WIB.'],
    [{ repeat: { every: 'week', day: 0, hour: 9 } } as const, 'Waktu: setiap hari pukul 09.00 WIB.'],
    [{ repeat: { event: 'registered', afterDays: 3 } } as const, 'Waktu: 3 hari setelah orangnya mendaftar.'],
  ])('tells when it is sent: %j', async (changes, words) => {
    expect(await sheetOf(changes)).toContain(words);
  });

  it('counts nobody once it is under way', async () => {
    expect(await sheetOf({})).toContain('Kurang dari 10 orang cocok');
    expect(await sheetOf({ state: 'sending' })).not.toContain('cocok');
  });
});
