import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Receive } from '../../src/channels/channel.ts';
import { serve } from '../../src/runtime/serve.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { prepareBot, type TestBot } from '../channels/telegram/start-bot.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { openTestDatabase } from '../support/database.ts';

describe('pictures and voice notes between Telegram and WhatsApp', () => {
  let db: Database;
  let bot: TestBot;
  let meta: Meta;
  let running: { stop: () => Promise<void> };

  beforeAll(async () => {
    db = await openTestDatabase();
    bot = await prepareBot();
    let receive: Receive = () => Promise.reject(new Error('not served yet'));
    meta = await Meta.open({ windowStore: { lastInboundAt: async () => new Date() } }, (events) =>
      receive(events),
    );
    const cloud: Channel = { ...meta.channel, start: async (handOver) => void (receive = handOver) };
    running = await serve({ db, channels: [bot.channel, cloud], logger: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await running.stop();
    await meta.close();
    await bot.stop();
    await db.close();
  });

  const person = async (channel: string, externalId: string, name: string): Promise<number> => {
    const { id } = await db.prisma.person.create({
      data: {
        name,
        regency: '33.74',
        registeredAt: new Date(),
        addresses: { create: { channel, externalId } },
        conversation: { create: { flow: '', flowVersion: 0, snapshot: {} } },
      },
    });
    return id;
  };
  const counselor = async (personId: number): Promise<unknown> =>
    grantRole(db.prisma, { personId, role: 'counselor', scope: '33.74', grantedBy: null }, new Date());
  const ticketOf = (name: string): Promise<number> =>
    expect
      .poll(() => db.prisma.ticket.findFirst({ where: { person: { name } } }), { timeout: 20_000 })
      .not.toBeNull()
      .then(async () => (await db.prisma.ticket.findFirstOrThrow({ where: { person: { name } } })).id);
  const contact = (n: number): { wa_id: string; user_id: string } => ({
    wa_id: `62812000${n}`,
    user_id: `ID.${n}`,
  });
  const whatsapp = async (n: number, content: object): Promise<void> => {
    await meta.post(meta.message(content, contact(n)));
  };
  const posted = (n: number): Record<string, unknown>[] =>
    meta.graph.posted
      .map(({ body }) => body)
      .filter((body) => body['recipient'] === `ID.${n}` || body['to'] === `62812000${n}`);

  it('reach a counselor on Telegram from WhatsApp, and go back', async () => {
    await counselor(await person('telegram', '1', 'Rina'));
    await person('whatsapp-cloud', 'ID.100', 'Siti');
    const rina = bot.standIn.user(1);
    const heard = (): string =>
      rina
        .received()
        .map((one) => one.text ?? one.caption ?? '')
        .join('\n');
    meta.graph.media.set('ijazah', { bytes: Buffer.from('jpeg bytes'), mimeType: 'image/jpeg' });
    for (const body of ['halo', 'PETUGAS']) await whatsapp(100, { text: { body } });
    await eventually(() => JSON.stringify(posted(100))).toContain('Tulis pertanyaanmu');
    await whatsapp(100, {
      type: 'image',
      image: { id: 'ijazah', mime_type: 'image/jpeg', caption: 'Cukup?' },
    });
    const ticket = await ticketOf('Siti');
    rina.sends('halo');
    rina.sends(`TUGAS ${ticket}`);
    await eventually(heard).toContain('Penanya: [foto] Cukup?');
    rina.sends('Ambil');
    await eventually(heard).toContain(`Tiket ${ticket}, Siti: [foto] Cukup?`);
    const photo =
      rina
        .received()
        .find((one) => one.photo !== undefined)
        ?.photo?.at(-1)?.file_id ?? '';
    expect(bot.standIn.world.files.get(photo)?.bytes.toString()).toBe('jpeg bytes');

    await eventually(() => JSON.stringify(posted(100))).toContain('bicara dengan Rina');
    await eventually(heard).toContain('langsung terkirim ke Siti');
    const voice = rina.sendsVoice().voice?.file_id ?? '';
    await eventually(() => JSON.stringify(posted(100))).toContain('"audio"');
    await eventually(() => JSON.stringify(posted(100))).toContain('Rina (petugas): [pesan suara');
    expect(meta.graph.uploads.join()).toContain(
      bot.standIn.world.files.get(voice)?.bytes.toString() ?? 'nothing was sent',
    );
  });

  it('reach a counselor on WhatsApp from Telegram', async () => {
    await counselor(await person('whatsapp-cloud', 'ID.200', 'Agus'));
    await person('telegram', '300', 'Dewi');
    const dewi = bot.standIn.user(300);
    const heard = (): string =>
      dewi
        .received()
        .map((one) => one.text ?? one.caption ?? '')
        .join('\n');
    dewi.sends('halo');
    dewi.sends('PETUGAS');
    await eventually(heard).toContain('Tulis pertanyaanmu');
    dewi.sends('Apakah surat ini asli?');
    const ticket = await ticketOf('Dewi');
    for (const body of ['halo', `TUGAS ${ticket}`]) await whatsapp(200, { text: { body } });
    await eventually(() => JSON.stringify(posted(200))).toContain('Belum ada yang mengambil');
    await whatsapp(200, { text: { body: 'Ambil' } });
    await eventually(heard).toContain('bicara dengan Agus');
    dewi.sendsDocument('surat.pdf', 'ini suratnya');
    await eventually(() => JSON.stringify(posted(200))).toContain('[berkas, surat.pdf');
    expect(posted(200).find(({ type }) => type === 'document')).toMatchObject({
      document: { filename: 'surat.pdf' },
    });
  });
});
