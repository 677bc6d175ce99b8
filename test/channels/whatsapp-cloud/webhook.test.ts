import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifySignature } from '../../../src/channels/whatsapp-cloud/verify-signature.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

describe('the webhook of the Cloud API', () => {
  let meta: Meta;
  beforeEach(async () => (meta = await Meta.open()));
  afterEach(() => meta.close());

  const events = () => meta.inbox.map(({ event }) => event);

  it('answers the handshake with the challenge and refuses a wrong token', async () => {
    const ask = (token: string) =>
      fetch(`${meta.url}?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=${token}`);
    const right = await ask('verify-me-for-the-stand-in');
    expect([right.status, await right.text()]).toEqual([200, '4711']);
    expect((await ask('verify-mf')).status).toBe(403);
    expect((await ask('')).status).toBe(403);
    expect((await fetch(meta.url)).status).toBe(403);
  });

  it('stores a message before it says 200, and once however often Meta delivers it', async () => {
    const body = meta.message({ text: { body: 'Halo' } });
    const answers = await Promise.all([meta.post(body), meta.post(body), meta.post(body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(meta.inbox).toMatchObject([
      {
        channel: 'whatsapp-cloud',
        address: 'ID.1',
        attributes: { phone: '+6281234567890', userId: 'ID.1' },
        event: { type: 'TEXT', text: 'Halo' },
      },
    ]);
    expect(meta.inbox[0]?.order).toBeGreaterThan(1_700_000_000);
  });

  it('says 503 while the database is down, so that Meta comes again', async () => {
    const body = meta.message({ text: { body: 'Halo' } });
    meta.databaseIsDown = true;
    const refused = await meta.post(body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    meta.databaseIsDown = false;
    expect((await meta.post(body)).status).toBe(200);
    expect(events()).toHaveLength(1);
  });

  it('refuses what is unsigned, wrongly signed, no JSON or too large, and stores nothing', async () => {
    const body = JSON.stringify(meta.message({ text: { body: 'Halo' } }));
    const sign = (text: string, secret = 'app-secret-of-the-stand-in') =>
      `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`;
    expect((await meta.post(body, '')).status).toBe(401);
    expect((await meta.post(body, 'sha256=00')).status).toBe(401);
    expect((await meta.post(body, sign(body, 'another'))).status).toBe(401);
    expect((await meta.post(`${body} `, sign(body))).status).toBe(401);
    expect((await meta.post(body.slice(0, -10))).status).toBe(400);
    expect((await meta.post('not json')).status).toBe(400);
    const large = 'x'.repeat(10 * 1024 * 1024);
    expect(
      await meta.post(large).then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    expect((await fetch(meta.url, { method: 'PUT' })).status).toBe(405);
    expect(meta.inbox).toEqual([]);
  });

  it('says 413 to a large body without a length too', async () => {
    const socket = connect(meta.channel.webhookPort(), '127.0.0.1');
    socket.on('error', () => undefined);
    const answered = new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(data.toString())),
    );
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    for (let sent = 0; sent < 5; sent += 1) {
      socket.write('100000\r\n');
      socket.write(chunk);
      socket.write('\r\n');
    }
    expect(await answered).toMatch(/^HTTP\/1.1 413/);
    socket.destroy();
  });

  it('lives on when a sender breaks off', async () => {
    const socket = connect(meta.channel.webhookPort(), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"a":');
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    expect((await meta.post(meta.message({ text: { body: 'Halo' } }))).status).toBe(200);
  });

  it('takes valid JSON of no known shape without storing or failing', async () => {
    for (const body of [
      'null',
      '[]',
      '{"object":"page"}',
      '{"object":"whatsapp_business_account","entry":[7]}',
    ]) {
      expect((await meta.post(body)).status).toBe(200);
    }
    expect(meta.inbox).toEqual([]);
  });

  it('keeps the well-formed neighbours of an odd message', async () => {
    const metadata = { phone_number_id: 'number-1' };
    const good = { id: 'wamid.good', from: '62', type: 'text', text: { body: 'baik' } };
    await meta.post(meta.change({ metadata, messages: [{ broken: true }, good, null] }));
    expect(events()).toEqual([{ type: 'TEXT', text: 'baik' }]);
  });

  it('passes over messages of another number and of groups', async () => {
    const text = { id: 'wamid.a', from: '62', type: 'text', text: { body: 'Halo' } };
    await meta.post(meta.change({ metadata: { phone_number_id: 'number-2' }, messages: [text] }));
    await meta.post(meta.message({ group_id: 'g1', text: { body: 'grup' } }));
    expect(meta.inbox).toEqual([]);
  });

  it('knows a person by the user id, and by the number only where there is none', async () => {
    await meta.post(meta.message({ text: { body: 'a' } }, { user_id: 'ID.7' }));
    await meta.post(meta.message({ text: { body: 'b' } }, { wa_id: '6285' }));
    expect(meta.inbox.map(({ address, attributes }) => ({ address, attributes }))).toEqual([
      { address: 'ID.7', attributes: { userId: 'ID.7' } },
      { address: '6285', attributes: { phone: '+6285' } },
    ]);
  });

  it('says that a user id and the number beside it are one person’s, for those known by the number so far', async () => {
    await meta.post(meta.message({ text: { body: 'a' } }));
    await meta.post(meta.message({ text: { body: 'b' } }, { wa_id: '6285' }));
    expect(meta.inbox.map(({ address, sameAs }) => [address, sameAs])).toEqual([
      ['ID.1', '6281234567890'],
      ['6285', undefined],
    ]);
  });

  it('hears buttons, lists, files, places, cards and the rest for what they are', async () => {
    const button = { button_reply: { id: 'q:1', title: 'Ya' } };
    const list = { list_reply: { id: 'q:2', title: 'Semarang', description: 'Kota' } };
    const bodies = [
      { type: 'interactive', interactive: button, context: { id: 'wamid.q' } },
      { type: 'interactive', interactive: list },
      { type: 'button', button: { text: 'Lihat', payload: 'x' } },
      { type: 'image', image: { id: 'm1', caption: 'ini' } },
      { type: 'audio', audio: { id: 'm2', voice: true } },
      { type: 'location', location: { latitude: -7, longitude: 110 } },
      { type: 'contacts', contacts: [{ phones: [{ phone: '+62 812-3456-7890', wa_id: '6281234567890' }] }] },
      { type: 'reaction', reaction: { message_id: 'wamid.q', emoji: '👍' } },
      { type: 'reaction', reaction: { message_id: 'wamid.q' } },
      { type: 'unsupported' },
      { type: 'request_welcome' },
    ];
    for (const body of bodies) await meta.post(meta.message(body));
    expect(events()).toEqual([
      { type: 'PICK', data: 'q:1', label: 'Ya', messageId: 'wamid.q' },
      { type: 'PICK', data: 'q:2', label: 'Semarang' },
      { type: 'TEXT', text: 'Lihat' },
      { type: 'MEDIA', media: 'photo', caption: 'ini', fileId: 'm1' },
      { type: 'MEDIA', media: 'voice', fileId: 'm2' },
      { type: 'LOCATION', latitude: -7, longitude: 110 },
      { type: 'CONTACT', phone: '+6281234567890', own: true },
      { type: 'REACTED', emoji: '👍', messageId: 'wamid.q' },
      { type: 'MEDIA', media: 'other' },
      { type: 'START' },
    ]);
  });

  it('follows a person whose number or user id changed', async () => {
    const system = { type: 'user_changed_number', wa_id: '6289', user_id: 'ID.2', previous_user_id: 'ID.1' };
    await meta.post(meta.change({ messages: [{ id: 'wamid.s', from: '6281', type: 'system', system }] }));
    expect(meta.inbox).toMatchObject([{ address: 'ID.1', event: { type: 'MOVED', to: 'ID.2' } }]);
  });

  it('hears that a person stopped or resumed marketing messages', async () => {
    const contacts = [{ wa_id: '6281234567890', user_id: 'ID.1' }];
    const preference = { wa_id: '6281234567890', category: 'marketing_messages', timestamp: 1_731_705_721 };
    for (const value of ['stop', 'resume']) {
      const change = { contacts, user_preferences: [{ ...preference, value }] };
      await meta.post(meta.change(change, 'user_preferences'));
    }
    expect(meta.inbox).toMatchObject([
      { address: 'ID.1', event: { type: 'OPTED_OUT' } },
      { address: 'ID.1', event: { type: 'OPTED_IN' } },
    ]);
  });
});

describe('verifySignature', () => {
  it('takes the right one in either case of letters, and nothing else', () => {
    const body = Buffer.from('{"a":1}');
    const hex = createHmac('sha256', 's').update(body).digest('hex');
    expect(verifySignature('s', `sha256=${hex}`, body)).toBe(true);
    expect(verifySignature('s', `sha256=${hex.toUpperCase()}`, body)).toBe(true);
    for (const wrong of [undefined, '', hex, `sha1=${hex}`, `sha256=${hex}0`, `sha256=${hex.slice(2)}`]) {
      expect(verifySignature('s', wrong, body)).toBe(false);
    }
  });
});
