import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const LID = '99887766554433@lid';
const never = new AbortController().signal;

describe.skipIf(chromium === '')('a conversation over WhatsApp Web', () => {
  let office: Office;
  afterEach(() => office.close());

  it('stores what a person writes and sends the answer with numbered choices in one bubble', async () => {
    office = await Office.open(chromium);
    await office.start();
    const [message] = await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.inbox.length === 1);
    expect(office.inbox[0]).toMatchObject({
      channel: 'whatsapp-web',
      address: SITI,
      externalId: message?.id,
      event: { type: 'TEXT', text: 'Halo' },
      attributes: { phone: '+6281234567890' },
    });
    const choices = [
      { key: '1', label: 'Cari kerja', data: 'a' },
      { key: '0', label: 'Kembali', data: 'b' },
    ];
    const result = await office.channel.send(office.delivery(SITI, { text: 'Mau apa?', choices }), never);
    expect(result.state).toBe('sent');
    expect(office.hub.sent.map(({ body }) => body)).toEqual(['Mau apa?\n\n1) Cari kerja\n0) Kembali']);
    expect(await office.hub.do('modules')).toMatchObject({ missing: [] });
  });

  it('answers a number-less person at the address they wrote from and knows both identities', async () => {
    office = await Office.open(chromium);
    office.hub.phone.contacts.push({ lid: LID, phone: SITI });
    await office.start();
    await office.hub.inbound({ chat: LID, body: 'Halo' });
    await office.hub.until(() => office.inbox.length === 1);
    expect(office.inbox[0]).toMatchObject({
      address: LID,
      attributes: { lid: LID, phone: '+6281234567890' },
    });
    expect((await office.send(LID, 'Halo juga')).state).toBe('sent');
    expect(office.hub.sent[0]?.chat).toBe(LID);
  });

  it('keeps a person whose number WhatsApp does not tell', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.inbound({ chat: LID, body: 'Halo' });
    await office.hub.until(() => office.inbox.length === 1);
    expect(office.inbox[0]).toMatchObject({ address: LID, attributes: { lid: LID } });
  });

  it('ignores groups, status and broadcasts', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.inbound(
      { chat: '120363000000000001@g.us', author: SITI, body: 'grup' },
      { chat: 'status@broadcast', author: SITI, body: 'status' },
      { chat: '1650000000@broadcast', author: SITI, body: 'siaran' },
      { chat: SITI, type: 'call_log' },
      { chat: SITI, body: 'untuk bot' },
    );
    await office.hub.until(() => office.inbox.length > 0);
    expect(office.texts()).toEqual(['untuk bot']);
  });

  it('keeps the order of messages and stores a message that comes twice only once', async () => {
    office = await Office.open(chromium);
    await office.start();
    const bodies = Array.from({ length: 40 }, (_, index) => `pesan ${index}`);
    await office.hub.inbound(...bodies.map((body) => ({ chat: SITI, body })));
    await office.hub.do('inbound', [office.hub.phone.messages[0]]);
    await office.hub.inbound({ chat: SITI, body: 'akhir' });
    await office.hub.until(() => office.texts().includes('akhir'));
    expect(office.texts()).toEqual([...bodies, 'akhir']);
  });

  it('hears places, contact cards, files and corrected messages for what they are', async () => {
    office = await Office.open(chromium);
    await office.start();
    const base64 = Buffer.from('gambar').toString('base64');
    const [photo] = await office.hub.inbound(
      { chat: SITI, type: 'image', caption: 'ini', media: { base64, mimetype: 'image/jpeg' } },
      { chat: SITI, type: 'location', lat: -7.25, lng: 110.4 },
      { chat: SITI, type: 'vcard', body: 'BEGIN:VCARD\nTEL;waid=6281234567890:+62 812\nEND:VCARD' },
    );
    const [text] = await office.hub.inbound({ chat: SITI, body: 'salh' });
    await office.hub.do('edit', { id: text?.id, body: 'salah', at: 1_700_000_000_000 });
    await office.hub.until(() => office.inbox.length === 5);
    const fileId = `false_${SITI}_${photo?.id}`;
    expect(office.inbox.map(({ event }) => event)).toEqual([
      { type: 'MEDIA', media: 'photo', caption: 'ini', fileId },
      { type: 'LOCATION', latitude: -7.25, longitude: 110.4 },
      { type: 'CONTACT', phone: '+6281234567890', own: true },
      { type: 'TEXT', text: 'salh' },
      { type: 'EDITED', text: 'salah' },
    ]);
    expect((await office.channel.download(fileId, 1_000))?.bytes.toString()).toBe('gambar');
    expect(await office.channel.download(fileId, 3)).toBeUndefined();
  });

  it('waits for a message that could not be read at once', async () => {
    office = await Office.open(chromium);
    await office.start();
    const [message] = await office.hub.inbound({ chat: SITI, type: 'ciphertext' });
    await office.hub.do('decrypt', { id: message?.id, body: 'akhirnya' });
    await office.hub.until(() => office.inbox.length > 0);
    expect(office.inbox.map(({ event }) => event)).toEqual([{ type: 'TEXT', text: 'akhirnya' }]);
  });

  it('tells when a person moved to another number', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.do('changeNumber', { from: SITI, to: '6289999999999@c.us' });
    await office.hub.until(() => office.inbox.length > 0);
    expect(office.inbox[0]).toMatchObject({
      address: SITI,
      event: { type: 'MOVED', to: '6289999999999@c.us' },
    });
  });

  it('marks a chat as read after storing, not before', async () => {
    office = await Office.open(chromium);
    await office.start();
    office.databaseIsDown = true;
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.hasLogged('WHATSAPP_NOT_STORED'));
    expect(office.hub.phone.unread.get(SITI)).toBe(1);
    office.databaseIsDown = false;
    await office.hub.until(() => office.hub.phone.unread.get(SITI) === 0);
    expect(office.texts()).toEqual(['Halo']);
  });

  it('goes on when marking as read is broken', async () => {
    office = await Office.open(chromium);
    await office.hub.setFaults({ seenBroken: true });
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.hasLogged('could not be marked as read'));
    expect((await office.send(SITI, 'Hai')).state).toBe('sent');
  });
});
