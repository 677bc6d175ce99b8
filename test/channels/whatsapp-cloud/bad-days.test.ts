import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RenderedMessage } from '../../../src/channels/channel.ts';
import { plainMarks } from '../../../src/channels/whatsapp-cloud/plain-marks.ts';
import { renderCloudMessage } from '../../../src/channels/whatsapp-cloud/render-cloud-message.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

interface Row {
  title: string;
  description?: string;
}
const choice = (key: string, label: string): RenderedMessage['choices'][number] => ({
  key,
  label,
  data: `q:${key}`,
});
const rowsOf = (...labels: string[]): Row[] => {
  const choices = labels.map((label, index) => choice(`${index + 1}`, label));
  const [bubble] = renderCloudMessage({ text: 'Pilih', choices });
  const { action } = bubble?.['interactive'] as { action: { sections: { rows: Row[] }[] } };
  return action.sections[0]?.rows ?? [];
};

describe('Meta on a bad day', () => {
  let meta: Meta;
  beforeEach(async () => (meta = await Meta.open()));
  afterEach(() => meta.close());
  const events = (): [string, unknown][] => meta.inbox.map(({ address, event }) => [address, event]);

  it('gives each message to who wrote it, where several people come in one delivery', async () => {
    const contacts = [
      { wa_id: '628111', user_id: 'ID.1' },
      { wa_id: '628222', user_id: 'ID.2' },
    ];
    const message = (id: string, who: object): object => ({
      id,
      timestamp: '1795820000',
      type: 'text',
      text: { body: id },
      ...who,
    });
    const messages = [
      message('dua', { from_user_id: 'ID.2' }),
      message('tiga', { from_user_id: 'ID.3' }),
      message('nomor', { from: '628222' }),
      message('siapa', {}),
    ];
    await meta.post(meta.change({ contacts, messages }));
    expect(events()).toEqual([
      ['ID.2', { type: 'TEXT', text: 'dua' }],
      ['ID.3', { type: 'TEXT', text: 'tiga' }],
      ['ID.2', { type: 'TEXT', text: 'nomor' }],
    ]);
    expect(meta.inbox[1]?.attributes).toEqual({ userId: 'ID.3' });
  });

  it('keeps a reply while the account is in trouble, and says so', async () => {
    meta.openWindow();
    meta.graph.fail(100, 400, false, 33);
    expect(await meta.send({ text: 'Halo' })).toMatchObject({ state: 'retry', pauseChannelMs: 300_000 });
    expect(await meta.channel.health()).toMatchObject({ ok: false });
  });

  it('tries what is on no list a few times, then gives it up', async () => {
    meta.openWindow();
    const states: string[] = [];
    for (let time = 0; time < 4; time += 1) {
      meta.graph.fail(139_999);
      states.push((await meta.send({ text: 'Halo' }, { id: 'odd' })).state);
    }
    expect(states).toEqual(['retry', 'retry', 'retry', 'failed']);
  });

  it('reads a correction, and is silent where something was taken back', async () => {
    const file = new URL('./edit-and-revoke.json', import.meta.url);
    const { edit, revoke } = JSON.parse(readFileSync(file, 'utf8')) as Record<'edit' | 'revoke', object>;
    const contact = { wa_id: '6281200000001', user_id: 'ID.1' };
    await meta.post(meta.message(edit, contact));
    await meta.post(meta.message(revoke, contact));
    expect(events()).toEqual([['ID.1', { type: 'EDITED', text: 'Siti Aminah' }]]);
  });

  it('shows that it writes to whoever waits, and to nobody who has the answer', async () => {
    await meta.close();
    meta = await Meta.open({ typingAfterMs: 200 });
    await meta.post(meta.message({ id: 'wamid.quick', text: { body: 'cepat' } }));
    await meta.send({ text: 'Halo' });
    await meta.post(meta.message({ id: 'wamid.slow', text: { body: 'lambat' } }));
    await expect.poll(() => meta.graph.marked.length).toBe(1);
    expect(meta.graph.marked[0]).toMatchObject({
      status: 'read',
      message_id: 'wamid.slow',
      typing_indicator: { type: 'text' },
    });
  });

  it('asks for the number of somebody who has none in Meta’s own way, else in words', async () => {
    meta.openWindow();
    const question = { text: 'Nomormu?', choices: [], request: 'contact' as const };
    await meta.send(question, { attributes: {} });
    await meta.send(question);
    meta.graph.fail(131_009);
    await meta.send(question, { attributes: {} });
    expect(
      meta.graph.posted.map(({ body }) => [
        body['type'],
        (body['interactive'] as Row & { type?: string })?.type,
      ]),
    ).toEqual([
      ['interactive', 'request_contact_info'],
      ['text', undefined],
      ['text', undefined],
    ]);
    const contacts = [{ phones: [{ phone: '+62 812', wa_id: '62812' }] }];
    const shared = { type: 'contacts', contacts, context: { id: 'wamid.1' } };
    const asked = contacts.map((card) => ({ ...card, origin: 'contact_request' }));
    await meta.post(meta.message({ ...shared, contacts: asked }, { user_id: 'ID.1' }));
    await meta.post(meta.message({ ...shared, origin: 'contact_request' }, { user_id: 'ID.1' }));
    await meta.post(meta.message({ ...shared, origin: 'other' }, { user_id: 'ID.1' }));
    await meta.post(meta.message(shared, { user_id: 'ID.1' }));
    expect(events().map(([, event]) => event)).toEqual(
      [true, true, false, false].map((own) => ({ type: 'CONTACT', phone: '+62812', own })),
    );
  });

  it('takes no file name for words', async () => {
    const document = { id: 'm1', filename: 'CV_Siti.pdf', caption: 'CV_Siti.pdf' };
    await meta.post(meta.message({ type: 'document', document }));
    await meta.post(meta.message({ type: 'document', document: { ...document, caption: 'ini CV saya' } }));
    expect(events().map(([, event]) => (event as { caption?: string }).caption)).toEqual([
      undefined,
      'ini CV saya',
    ]);
  });
});

describe('what a list shows', () => {
  it('is the job as the title and who and where below it', () => {
    expect(rowsOf('Kasir Toko Buku – CV Contoh Pustaka, Kota Semarang', 'Ya')[0]).toEqual({
      id: 'q:1',
      title: 'Kasir Toko Buku',
      description: 'CV Contoh Pustaka, Kota Semarang',
    });
  });

  it('stands below a text of up to 4,096 characters', () => {
    const choices = [choice('1', 'Ya'), choice('2', 'Tidak')];
    expect(renderCloudMessage({ text: 'kata '.repeat(700), choices })[0]?.type).toBe('interactive');
    expect(renderCloudMessage({ text: 'kata '.repeat(900), choices })[0]?.type).toBe('text');
  });
});

it('a notice of one vacancy has its two main buttons', () => {
  const choices = ['Lamar', 'Baca', 'Simpan', 'Tidak cocok'].map((label, at) => ({
    ...choice(`${at + 1}`, label),
    ...(at < 2 && { main: true as const }),
  }));
  const [bubble] = renderCloudMessage({ text: 'Ada lowongan.', choices });
  expect(bubble).toMatchObject({
    interactive: {
      type: 'button',
      action: { buttons: [{ reply: { title: 'Lamar' } }, { reply: { title: 'Baca' } }] },
    },
  });
});

it('a question in words has no buttons to press by mistake', () => {
  const choices = [choice('0', 'Kembali'), choice('9', 'Jeda dulu')];
  expect(renderCloudMessage({ text: 'Siapa namamu?', choices })).toMatchObject([{ type: 'text' }]);
  const letters = [choice('k', 'Kembali'), choice('j', 'Jeda dulu')];
  expect(renderCloudMessage({ text: 'Berapa tahun?', choices: letters })).toMatchObject([{ type: 'text' }]);
});

it.each([
  ['PT *Maju* Jaya', 'PT Maju Jaya'],
  ['_Kasir_ di ~Toko~', 'Kasir di Toko'],
  ['2*3 dan a_b_c', '2*3 dan a_b_c'],
  ['* satu\n* dua', '* satu\n* dua'],
])('marks of WhatsApp in %j are no marks of ours', (given, shown) => {
  expect(plainMarks(given)).toBe(shown);
});
