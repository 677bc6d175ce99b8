import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const BUDI = '6281234567891@c.us';
const chat = (n: number): string => `62812345670${String(n).padStart(2, '0')}@c.us`;

describe.skipIf(chromium === '')('WhatsApp Web on a bad day', () => {
  let office: Office;
  afterEach(() => office.close());

  /** The number was linked before, and the bot is away. */
  async function wasHere(timings: typeof QUICK): Promise<void> {
    office = await Office.open(chromium, {}, { timings });
    await office.start();
    await office.channel.stop();
    office.renew({ timings });
  }

  it('answers everybody else when one chat throws and one hangs, says so, and reads these later', async () => {
    const timings = { ...QUICK, catchUp: 1_000, catchUpAgain: 300 };
    await wasHere(timings);
    await office.hub.setFaults({ chatThrows: chat(1), chatHangs: chat(2) });
    await office.hub.inbound(...Array.from({ length: 12 }, (_, n) => ({ chat: chat(n), body: `dari ${n}` })));
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'baru' });
    await office.hub.until(() => office.inbox.length >= 11, 'all but two');
    expect(office.texts()).not.toContain('dari 1');
    expect(await office.channel.health()).toMatchObject({ ok: false, detail: /2 chats could not be read/ });
    await office.hub.setFaults({ chatThrows: '', chatHangs: '' });
    await office.hub.until(() => office.inbox.length === 13, 'these two');
    await expect.poll(() => office.channel.health(), { timeout: 60_000 }).toMatchObject({ ok: true });
  });

  it('lets nobody wait for a message that the server does not take', async () => {
    const timings = { ...QUICK, acknowledge: 3_600_000, typingLeast: 5, typingMost: 10 };
    office = await Office.open(chromium, {}, { pace: 600, timings });
    await office.hub.setFaults({ holdAcksFor: BUDI });
    await office.start();
    const stuck = office.send(BUDI, 'macet');
    for (const text of ['satu', 'dua', 'tiga'])
      expect(await office.send(SITI, text)).toMatchObject({ state: 'sent' });
    await office.hub.do('ack', { id: office.hub.sent.find(({ body }) => body === 'macet')?.id, ack: 1 });
    expect(await stuck).toMatchObject({ state: 'sent' });
  });

  it('sends as many a minute as its pace says, however long it types', async () => {
    const timings = { ...QUICK, typingLeast: 4_900, typingMost: 5_000 };
    office = await Office.open(chromium, {}, { pace: 240, timings });
    await office.start();
    const before = Date.now();
    await Promise.all(Array.from({ length: 16 }, (_, n) => office.send(chat(n), `pesan ${n}`)));
    expect(Date.now() - before).toBeLessThan(16 * 2_500);
  });

  it('marks a chat as read when it answers, and others only later', async () => {
    const timings = { ...QUICK, seenLater: 60_000 };
    office = await Office.open(chromium, {}, { timings });
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'Halo' }, { chat: BUDI, body: 'Halo' });
    await office.hub.until(() => office.inbox.length === 2);
    const seen = (): unknown[] =>
      office.hub.reports.filter(({ ev }) => ev === 'seen').map((one) => one['chat']);
    expect(seen()).toEqual([]);
    await office.send(SITI, 'Halo juga');
    await office.hub.until(() => seen().length > 0);
    expect(seen()).toEqual([SITI]);
  });

  it('keeps the count of the day without a farewell', async () => {
    office = await Office.open(chromium, {}, { dailyCap: 2 });
    await office.start();
    await office.send(SITI, 'satu');
    await office.send(SITI, 'dua');
    expect((await office.channel.health()).detail).toContain('2 messages sent on');
  });

  it('knows a message again whose chat goes by another name now', async () => {
    office = await Office.open(chromium);
    await office.start();
    const [message] = await office.hub.inbound({ chat: SITI, body: 'Siti Aminah' });
    await office.hub.until(() => office.inbox.length === 1);
    await office.hub.do('inbound', [{ ...message, chat: '99887766554433@lid' }]);
    await office.hub.inbound({ chat: SITI, body: 'lalu' });
    await office.hub.until(() => office.texts().includes('lalu'));
    expect(office.texts()).toEqual(['Siti Aminah', 'lalu']);
  });

  it('takes what becomes readable after a restart, and has the rest said again', async () => {
    const timings = { ...QUICK, decrypt: 100, decryptMost: 800 };
    await wasHere(timings);
    const [late] = await office.hub.inbound({ chat: SITI, type: 'ciphertext' });
    await office.start();
    await office.hub.inbound({ chat: BUDI, type: 'ciphertext' });
    await office.hub.do('decrypt', { id: late?.id, body: 'Siti Aminah' });
    await office.hub.until(() => office.inbox.length === 2, 'both');
    expect(office.inbox.map(({ address, event }) => [address, event])).toEqual([
      [SITI, { type: 'TEXT', text: 'Siti Aminah' }],
      [BUDI, expect.objectContaining({ type: 'MEDIA', media: 'other' }) as unknown],
    ]);
  });

  it('answers video notes and kinds it does not know', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.inbound({ chat: SITI, type: 'ptv' }, { chat: SITI, type: 'unknown' });
    await office.hub.until(() => office.inbox.length === 2);
    expect(office.inbox.map(({ event }) => event)).toMatchObject([
      { type: 'MEDIA', media: 'video' },
      { type: 'MEDIA', media: 'other' },
    ]);
  });

  it('notices what somebody writes on the office’s phone, and never takes its own words for that', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.inbox.length === 1);
    await office.send(SITI, 'Halo juga');
    const message = {
      id: 'PHONE1',
      chat: SITI,
      body: 'Saya Rina dari dinas',
      type: 'chat',
      t: 1_800_000_000,
    };
    await office.hub.do('writesOnPhone', message);
    await office.hub.until(() => office.inbox.length === 2);
    expect(office.inbox[1]).toMatchObject({
      address: SITI,
      event: { type: 'STAFF_WROTE', text: 'Saya Rina dari dinas' },
    });
  });

  it('is ready again soon after the page has hung itself up', async () => {
    const timings = { ...QUICK, probe: 500, probePatience: 500, call: 1_000 };
    office = await Office.open(chromium, {}, { timings });
    await office.start();
    void office.hub.do('spin').catch(() => undefined);
    await office.hub.until(() => office.hasLogged('waiting'), 'the loss');
    await office.hub.until(
      () => office.logs.filter(({ msg }) => msg.includes(': ready')).length > 1,
      'ready',
    );
    await expect
      .poll(() => office.send(SITI, 'Halo lagi', 'again'), { timeout: 60_000 })
      .toMatchObject({
        state: 'sent',
      });
  });
});
