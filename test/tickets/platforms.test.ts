import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel, Receive } from '../../src/channels/channel.ts';
import type { Role } from '../../src/roles/permissions.ts';
import { serve } from '../../src/runtime/serve.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { prepareBot, type TestBot } from '../channels/telegram/start-bot.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { openTestDatabase } from '../support/database.ts';

/** People who ask, half of them on each platform. */
const asking = 200;

describe('two counselors and hundreds of people, on Telegram and WhatsApp at once', () => {
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
    const cloud: Channel = {
      ...meta.channel,
      start: async (handOver) => {
        receive = handOver;
      },
    };
    running = await serve({ db, channels: [bot.channel, cloud], logger: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await running.stop();
    await meta.close();
    await bot.stop();
    await db.close();
  });

  /** Somebody registered who has written before. */
  const person = async (channel: string, externalId: string, name: string, regency: string) => {
    const { id } = await db.prisma.person.create({
      data: {
        name,
        regency,
        registeredAt: new Date(),
        addresses: { create: { channel, externalId } },
        conversation: { create: { flow: '', flowVersion: 0, snapshot: {} } },
      },
    });
    return id;
  };
  const staff = async (role: Role, scope: string, personId: number) =>
    grantRole(db.prisma, { personId, role, scope, grantedBy: null }, new Date());

  const telegram = (id: number) => {
    const user = bot.standIn.user(id);
    return {
      say: (text: string) => void user.sends(text),
      heard: () =>
        user
          .received()
          .map(({ text }) => text ?? '')
          .join('\n'),
    };
  };
  const whatsapp = (n: number) => ({
    say: async (body: string) => {
      const contact = { wa_id: `628120000${n}`, user_id: `ID.${n}` };
      await meta.post(meta.message({ text: { body } }, contact));
    },
    heard: () =>
      meta.graph.posted
        .filter(({ body }) => body['recipient'] === `ID.${n}` || body['to'] === `628120000${n}`)
        .map(({ body }) => JSON.stringify(body))
        .join('\n'),
  });

  it('reach each other, and nobody else', async () => {
    await staff('counselor', '33.74', await person('telegram', '1', 'Rina', '33.74'));
    await staff('counselor', '33.72', await person('whatsapp-cloud', 'ID.9001', 'Agus', '33.72'));
    for (let n = 0; n < asking / 2; n += 1) {
      await person('telegram', `${100 + n}`, `Tele ${n}`, '33.72');
      await person('whatsapp-cloud', `ID.${100 + n}`, `Wawan ${n}`, '33.74');
    }
    for (const words of ['halo', 'TUGAS', 'PETUGAS', 'Saya mau bertanya tentang pelatihan'])
      for (let n = 0; n < asking / 2; n += 1) {
        telegram(100 + n).say(words);
        await whatsapp(100 + n).say(words);
      }
    await expect.poll(() => db.prisma.ticket.count(), { timeout: 120_000, interval: 200 }).toBe(asking);
    expect(await db.prisma.auditEntry.count({ where: { action: 'work.open', allowed: false } })).toBe(asking);

    const ticketOf = async (name: string): Promise<number> =>
      (await db.prisma.ticket.findFirstOrThrow({ where: { person: { name } } })).id;
    const rina = telegram(1);
    const wawan = whatsapp(107);
    rina.say('halo');
    rina.say(`TUGAS ${await ticketOf('Wawan 7')}`);
    await eventually(rina.heard).toContain('Belum ada yang mengambil');
    rina.say('Ambil');
    await eventually(wawan.heard).toContain('bicara dengan Rina');
    rina.say('Pelatihan mulai Senin');
    await eventually(wawan.heard).toContain('Rina (petugas): Pelatihan mulai Senin');
    await wawan.say('Terima kasih, menu');
    await eventually(rina.heard).toContain('Wawan 7: Terima kasih, menu');

    const agus = whatsapp(9001);
    const tele = telegram(108);
    await agus.say('halo');
    await agus.say(`TUGAS ${await ticketOf('Wawan 8')}`);
    await eventually(agus.heard).toContain('bukan daerahmu');
    await agus.say(`TUGAS ${await ticketOf('Tele 8')}`);
    await eventually(agus.heard).toContain('Belum ada yang mengambil');
    await agus.say('Ambil');
    await eventually(tele.heard).toContain('bicara dengan Agus');
    await agus.say('Silakan datang ke kantor');
    await eventually(tele.heard).toContain('Agus (petugas): Silakan datang ke kantor');

    expect(whatsapp(108).heard()).not.toContain('petugas):');
    expect(await db.prisma.ticket.count({ where: { state: 'taken' } })).toBe(2);
    expect(await db.prisma.inbox.count({ where: { parkedAt: { not: null } } })).toBe(0);
  });
});
