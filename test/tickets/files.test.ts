import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery, DownloadedFile, InboundEvent } from '../../src/channels/channel.ts';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import type { Database } from '../../src/storage/database.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { retentionDays } from '../../src/storage/retention/retention-days.ts';
import { runRetention } from '../../src/storage/retention/run-retention.ts';
import pino from 'pino';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { createRecordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { said } from '../support/said.ts';

const photo = (fileId: string, more: object = {}): InboundEvent => ({
  type: 'MEDIA',
  media: 'photo',
  fileId,
  ...more,
});
const voice: InboundEvent = {
  type: 'MEDIA',
  media: 'voice',
  fileId: 'suara',
  mimeType: 'audio/ogg; codecs=opus',
};

describe('pictures and voice notes between a person and a counselor', () => {
  let db: Database;
  let people: RecordingChannel;
  let staff: RecordingChannel;
  let seekers: Office;
  let counselors: Office;
  let both: Runtime;
  let rina: Chat;
  const files = new Map<string, DownloadedFile>();

  beforeAll(async () => {
    db = await openTestDatabase();
    files.set('ijazah', { bytes: Buffer.from('jpeg') });
    files.set('suara', { bytes: Buffer.from('opus'), mimeType: 'audio/ogg; codecs=opus' });
    files.set('besar', { bytes: Buffer.alloc(5_000_001) });
    files.set('arsip', { bytes: Buffer.from('zip'), mimeType: 'application/zip', fileName: 'arsip.zip' });
    people = createRecordingChannel({ files, fileTypes: ['image/jpeg', 'audio/ogg', 'application/pdf'] });
    staff = createRecordingChannel({ name: 'other', files, resends: true });
    seekers = openOffice(db, { channel: people });
    counselors = openOffice(db, { channel: staff, clock: seekers.clock });
    both = await createRuntime({
      db,
      channels: [people, staff],
      clock: seekers.clock,
      logger: pino({ level: 'silent' }),
      watch: false,
    });
    rina = await counselors.staff('Rina', 'counselor', '33.74');
  });
  afterAll(() => db.close());

  let sequence = 0;
  /** By the process that serves both channels. */
  const tell = async (who: Chat, event: InboundEvent): Promise<void> => {
    const externalId = `both:${(sequence += 1)}`;
    await both.receive([{ channel: who.channel.name, address: who.address, externalId, event }]);
    await both.pump();
  };
  const say = (who: Chat, text: string): Promise<void> => tell(who, { type: 'TEXT', text });
  const last = (who: Chat): Delivery | undefined => who.channel.sentTo(who.address).at(-1);
  const ticketOf = async (who: Chat): Promise<number> => {
    const personId = await who.personId();
    return (await db.prisma.ticket.findFirstOrThrow({ where: { personId, state: { not: 'closed' } } })).id;
  };
  const talk = async (who: Chat): Promise<number> => {
    await say(who, 'PETUGAS');
    await say(who, 'Saya mau bertanya');
    const ticket = await ticketOf(who);
    await say(rina, `TUGAS ${ticket}`);
    await say(rina, 'Ambil');
    return ticket;
  };

  it('go both ways over different channels, with the words beside them', async () => {
    const siti = await seekers.seeker('Siti', '33.74');
    const ticket = await talk(siti);
    await tell(siti, photo('ijazah', { caption: 'Ini ijazah saya', size: 340_000 }));
    expect(last(rina)).toMatchObject({
      message: { text: `Tiket ${ticket}, Siti: [foto, 340 kB] Ini ijazah saya` },
      file: { as: 'picture', fileName: 'foto.jpg', mimeType: 'image/jpeg', bytes: Buffer.from('jpeg') },
    });
    await tell(rina, voice);
    expect(last(siti)).toMatchObject({
      message: { text: 'Rina (petugas): [pesan suara]' },
      file: { as: 'voice', mimeType: 'audio/ogg; codecs=opus', bytes: Buffer.from('opus') },
    });
    await say(rina, `TUGAS ${ticket}`);
    expect(last(rina)?.message.text).toContain('Penanya: [foto, 340 kB] Ini ijazah saya');
    expect(last(rina)?.message.text).toContain('Petugas: [pesan suara]');
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('stand in words where they are no file: stickers, places, contact cards, corrections', async () => {
    const dian = await seekers.seeker('Dian', '33.74');
    const ticket = await talk(dian);
    const heard = async (event: InboundEvent): Promise<string | undefined> => {
      await tell(dian, event);
      return last(rina)?.message.text.replace(`Tiket ${ticket}, Dian: `, '');
    };
    expect(await heard({ type: 'MEDIA', media: 'sticker', fileId: 's', emoji: '👍' })).toBe('[stiker, 👍]');
    expect(await heard({ type: 'LOCATION', latitude: -6.98, longitude: 110.41 })).toBe(
      '[lokasi] https://maps.google.com/?q=-6.98,110.41',
    );
    expect(await heard({ type: 'CONTACT', phone: '+62812', own: false })).toBe('[kartu kontak] +62812');
    expect(await heard({ type: 'EDITED', text: 'Saya mau ikut' })).toBe('[diubah] Saya mau ikut');
    expect(await heard({ type: 'MEDIA', media: 'other' })).toBe('[kiriman lain]');
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('may be the question itself, and reach whoever takes the ticket', async () => {
    const tuti = await seekers.seeker('Tuti', '33.74');
    await say(tuti, 'PETUGAS');
    await tell(tuti, voice);
    const ticket = await ticketOf(tuti);
    expect(last(tuti)?.message.text).toContain('Pertanyaanmu sudah kucatat');
    await say(rina, `TUGAS ${ticket}`);
    expect(last(rina)?.message.text).toContain('Penanya: [pesan suara]');
    const before = staff.sentTo(rina.address).length;
    await say(rina, 'Ambil');
    const got = staff.sentTo(rina.address).slice(before);
    expect(got.find(({ file }) => file?.as === 'voice')?.message.text).toBe(
      `Tiket ${ticket}, Tuti: [pesan suara]`,
    );
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('go by their id within a platform that can, whatever their size', async () => {
    const wati = await counselors.seeker('Wati', '33.74');
    await talk(wati);
    await tell(wati, {
      type: 'MEDIA',
      media: 'video',
      fileId: 'bisindo',
      mimeType: 'video/mp4',
      size: 18_000_000,
    });
    expect(last(rina)?.file).toMatchObject({ as: 'video', fileId: 'bisindo', bytes: Buffer.alloc(0) });
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('are refused plainly to both where they are too large, of a kind the other platform refuses, or gone', async () => {
    const yuni = await seekers.seeker('Yuni', '33.74');
    const ticket = await talk(yuni);
    seekers.texts(yuni);
    await tell(yuni, { type: 'MEDIA', media: 'video', fileId: 'x', size: 6_000_000 });
    expect(last(rina)?.message.text).toBe(
      `Tiket ${ticket}, Yuni: [video, 6 MB]\n\n${said('ticket:fileMissing')}`,
    );
    expect(last(rina)?.file).toBeUndefined();
    expect(seekers.texts(yuni)).toEqual([said('ticket:fileTooLarge')]);
    for (const id of ['besar', 'hilang']) {
      await tell(yuni, photo(id));
      expect(last(rina)?.message.text).toContain(said('ticket:fileMissing'));
      expect(seekers.texts(yuni)).toEqual([said('ticket:fileGone')]);
    }
    counselors.texts(rina);
    await tell(rina, { type: 'MEDIA', media: 'document', fileId: 'arsip', fileName: 'arsip.zip' });
    expect(last(yuni)?.message.text).toContain(said('ticket:fileMissing'));
    expect(counselors.texts(rina)).toEqual([said('ticket:fileRefused')]);
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('wait while the platform they came from is out of reach, and lose nothing with the process', async () => {
    const lilis = await seekers.seeker('Lilis', '33.74');
    const ticket = await talk(lilis);
    const offline = {
      ...people,
      download: () => Promise.reject(new Error('offline')),
    };
    const options = { db, clock: seekers.clock, logger: pino({ level: 'silent' }), watch: false };
    const cut = await createRuntime({ ...options, channels: [offline, staff] });
    const before = staff.sentTo(rina.address).length;
    await cut.receive([
      { channel: people.name, address: lilis.address, externalId: 'cut:1', event: photo('ijazah') },
    ]);
    await cut.pump();
    expect(staff.sentTo(rina.address)).toHaveLength(before);
    seekers.clock.advance(5_000);
    const restarted = await createRuntime({ ...options, channels: [people, staff] });
    await restarted.pump();
    expect(last(rina)).toMatchObject({
      message: { text: `Tiket ${ticket}, Lilis: [foto]` },
      file: { as: 'picture', bytes: Buffer.from('jpeg') },
    });
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('are forgotten when the person deletes everything, with the words about them', async () => {
    const mira = await seekers.seeker('Mira', '33.74');
    const ticket = await talk(mira);
    await tell(mira, photo('ijazah', { caption: 'rahasia saya' }));
    await say(mira, 'SELESAI');
    await say(mira, '0');
    await say(mira, 'HAPUS');
    await say(mira, 'ya');
    await say(mira, 'HAPUS');
    expect(await db.prisma.ticketMessage.count({ where: { ticketId: ticket } })).toBe(0);
    const [left] = await db.prisma.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM outbox WHERE message->>'text' LIKE '%rahasia saya%'`;
    expect(left?.n).toBe(0);
  });

  it('are forgotten after ninety days', async () => {
    const nani = await seekers.seeker('Nani', '33.74');
    await talk(nani);
    await tell(nani, photo('ijazah'));
    const day = 86_400_000;
    const now = seekers.clock.now().getTime();
    const run = (at: Date) => runRetention(db.prisma, createRenderer(), retentionDays(), at);
    await run(new Date(now + 89 * day));
    const where = { ticketId: await ticketOf(nani), text: '[foto]' };
    expect((await db.prisma.ticketMessage.findFirst({ where }))?.file).not.toBeNull();
    expect((await run(new Date(now + 91 * day))).ticketFiles).toBeGreaterThan(0);
    expect((await db.prisma.ticketMessage.findFirst({ where }))?.file).toBeNull();
    for (const key of ['3', '1']) await say(rina, key);
  });

  it('are still a hint to type where nobody waits for them', async () => {
    const ani = await openChat(db, { channel: people, clock: seekers.clock });
    await ani.say('halo');
    const [answer] = await ani.tell({ type: 'MEDIA', media: 'voice', fileId: 'suara' });
    expect(answer?.text).toContain(said('common:hintMedia'));
  });
});
