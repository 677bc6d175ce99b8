import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const BUDI = '6281234567891@c.us';
const never = new AbortController().signal;

describe.skipIf(chromium === '')('sending over WhatsApp Web', () => {
  let office: Office;
  afterEach(() => office.close());
  const bodies = (): string[] => office.hub.sent.map(({ body }) => body);

  it('sees a refused message by its acknowledgement and sends it at the next attempt', async () => {
    office = await Office.open(chromium);
    await office.hub.setFaults({ failSends: 1 });
    await office.start();
    expect(await office.send(SITI, 'Halo', 'one')).toMatchObject({ state: 'retry', error: /refused/ });
    expect((await office.send(SITI, 'Halo', 'one')).state).toBe('sent');
    expect(bodies()).toEqual(['Halo']);
  });

  it('neither loses nor doubles a message the server takes late', async () => {
    office = await Office.open(chromium, {}, { timings: { ...QUICK, acknowledge: 300 } });
    await office.hub.setFaults({ holdAcks: true });
    await office.start();
    expect(await office.send(SITI, 'Halo', 'one')).toMatchObject({ state: 'retry' });
    await office.hub.do('ack', { id: office.hub.sent[0]?.id, ack: 1 });
    expect((await office.send(SITI, 'Halo', 'one')).state).toBe('sent');
    expect(bodies()).toEqual(['Halo']);
  });

  it('sends what another database numbers the same', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.send(SITI, 'satu', '1');
    await office.channel.stop();
    office.renew();
    await office.start();
    await office.send(SITI, 'lain', '1');
    await office.send(BUDI, 'satu', '1');
    expect(bodies()).toEqual(['satu', 'lain', 'satu']);
  });

  it('calls an address without a chat unreachable, and tries again where the page threw', async () => {
    office = await Office.open(chromium);
    await office.hub.setFaults({ noChatFor: SITI, noLidFor: BUDI });
    await office.start();
    expect((await office.send(SITI, 'Halo')).state).toBe('unreachable');
    expect((await office.send(BUDI, 'Halo')).state).toBe('retry');
  });

  it('waits for nothing longer than its patience', async () => {
    office = await Office.open(chromium, {}, { timings: { ...QUICK, call: 200, acknowledge: 200 } });
    await office.hub.setFaults({ sendDelayMs: 60_000 });
    await office.start();
    expect((await office.send(SITI, 'Halo')).state).toBe('retry');
  });

  it('types before it writes, and marks nothing as read by itself', async () => {
    const timings = { ...QUICK, typingLeast: 10, typingMost: 20 };
    office = await Office.open(chromium, {}, { pace: 6_000, timings });
    await office.start();
    await office.send(SITI, 'Halo');
    const events = office.hub.reports
      .map(({ ev }) => ev)
      .filter((ev) => ['typing', 'sent', 'seen'].includes(ev));
    expect(events).toEqual(['typing', 'sent']);
  });

  it('lets replies go before notices, in order', async () => {
    const timings = { ...QUICK, typingLeast: 5, typingMost: 10 };
    office = await Office.open(chromium, {}, { pace: 6_000, timings });
    await office.start();
    const say = (text: string, lane: 'reply' | 'notice', address = SITI) =>
      office.channel.send({ ...office.delivery(address, { text }), lane }, never);
    await Promise.all([
      say('reply 1', 'reply'),
      say('notice 1', 'notice'),
      say('notice 2', 'notice', BUDI),
      say('reply 2', 'reply', BUDI),
      say('reply 3', 'reply'),
    ]);
    expect(bodies().slice(0, 3)).toEqual(['reply 1', 'reply 2', 'reply 3']);
    expect(bodies().slice(3).sort()).toEqual(['notice 1', 'notice 2']);
  });

  it('holds notices back when the messages of the day are used up, across a restart, but not replies', async () => {
    office = await Office.open(chromium, {}, { dailyCap: 2 });
    await office.start();
    await office.send(SITI, 'satu');
    await office.send(SITI, 'dua');
    await office.channel.stop();
    office.renew({ dailyCap: 2 });
    await office.start();
    const notice = await office.channel.send(
      { ...office.delivery(SITI, { text: 'kabar' }), lane: 'notice' },
      never,
    );
    expect(notice).toMatchObject({ state: 'retry', afterMs: expect.any(Number) as number });
    expect((await office.send(SITI, 'tiga')).state).toBe('sent');
    expect(bodies()).toEqual(['satu', 'dua', 'tiga']);
  });

  it('forgets a message whose wait was called off', async () => {
    office = await Office.open(chromium, {}, { pace: 1 });
    const stop = new AbortController();
    const sending = office.channel.send(office.delivery(SITI, { text: 'a' }), stop.signal);
    const waiting = office.channel.send(office.delivery(SITI, { text: 'b' }), stop.signal);
    stop.abort();
    expect((await waiting).state).toBe('retry');
    expect((await sending).state).toBe('retry');
  });

  it('sends a picture with its words as caption, and a document', async () => {
    office = await Office.open(chromium);
    await office.start();
    const bytes = Buffer.alloc(2_000, 1);
    const picture = { as: 'picture' as const, fileName: 'hasil.png', mimeType: 'image/png', bytes };
    const paper = { as: 'document' as const, fileName: 'hasil.pdf', mimeType: 'application/pdf', bytes };
    await office.channel.send({ ...office.delivery(SITI, { text: 'Hasilmu' }), file: picture }, never);
    await office.channel.send({ ...office.delivery(SITI, { text: 'x'.repeat(2_000) }), file: paper }, never);
    expect(office.hub.sent).toMatchObject([
      { type: 'image', caption: 'Hasilmu', size: 2_000 },
      { type: 'document', filename: 'hasil.pdf' },
      { type: 'chat', body: 'x'.repeat(2_000) },
    ]);
  });

  it('takes a poll vote for the choice, the last vote winning, and the label where the poll is forgotten', async () => {
    office = await Office.open(chromium, {}, { polls: true });
    await office.start();
    const choices = [
      { key: '1', label: 'Ya', data: 'q:yes' },
      { key: '2', label: 'Tidak', data: 'q:no' },
    ];
    await office.channel.send(office.delivery(SITI, { text: 'Setuju?', choices }), never);
    expect(office.hub.sent).toMatchObject([
      { body: 'Setuju?\n\n1) Ya\n2) Tidak' },
      { type: 'poll_creation', pollName: 'Setuju?' },
    ]);
    const poll = office.hub.sent[1]?.id;
    const at = 1_800_000_000_000;
    await office.hub.do('vote', { poll, from: SITI, options: [0], at });
    await office.hub.do('vote', { poll, from: SITI, options: [], at: at + 1 });
    await office.hub.do('vote', { poll, from: SITI, options: [1], at: at + 2 });
    await office.hub.until(() => office.inbox.length === 2);
    expect(office.inbox.map(({ event }) => event)).toMatchObject([
      { type: 'PICK', data: 'q:yes', label: 'Ya' },
      { type: 'PICK', data: 'q:no', label: 'Tidak' },
    ]);
    await office.channel.stop();
    office.renew({ polls: true });
    await office.start();
    await office.hub.do('vote', { poll, from: SITI, options: [0], at: at + 4 });
    await office.hub.until(() => office.inbox.length === 3);
    expect(office.inbox[2]?.event).toEqual({ type: 'TEXT', text: 'Ya' });
  });

  it('gives the sign that a person sets under a message of ours, not one taken away', async () => {
    office = await Office.open(chromium);
    await office.start();
    const sent = await office.send(SITI, 'Mau lanjut?');
    const message = office.hub.sent[0]?.id ?? '';
    const at = 1_800_000_000_000;
    await office.hub.do('react', { message, from: SITI, emoji: '', at });
    await office.hub.do('react', { message, from: SITI, emoji: '👍', at: at + 1 });
    await office.hub.until(() => office.inbox.length === 1);
    expect(office.inbox[0]).toMatchObject({
      address: SITI,
      event: { type: 'REACTED', emoji: '👍', messageId: message },
    });
    // The part by which the conversation finds its question again.
    expect(sent).toMatchObject({ messageId: expect.stringMatching(new RegExp(`_${message}$`, 'u')) });
  });
});
