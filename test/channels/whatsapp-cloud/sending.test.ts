import { afterEach, describe, expect, it } from 'vitest';
import type { CloudTemplate } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { createMemoryFileStore } from '../memory-file-store.ts';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

const templates: CloudTemplate[] = [
  {
    purpose: 'alert',
    name: 'kabar_lowongan',
    languages: { id: 'id', en: 'en_US' },
    category: 'marketing',
    takesText: true,
  },
];
const ya = { key: '1', label: 'Ya', data: 'q:1' };

describe('sending over the Cloud API', () => {
  let meta: Meta;
  afterEach(() => meta.close());

  const bodies = () => meta.graph.posted.map(({ body }) => body);

  it('sends question and choices as one bubble, with the order of the server', async () => {
    meta = await Meta.open();
    meta.openWindow();
    const result = await meta.send({ text: 'Setuju?', choices: [ya] });
    expect(result).toMatchObject({
      state: 'sent',
      messageId: 'wamid.1',
      order: expect.any(Number) as number,
    });
    expect(bodies()).toMatchObject([
      {
        messaging_product: 'whatsapp',
        to: '6281234567890',
        type: 'interactive',
        interactive: { type: 'button', body: { text: 'Setuju?\n\n1) Ya' } },
      },
    ]);
  });

  it('names a person without a number by the user id', async () => {
    meta = await Meta.open();
    meta.openWindow();
    await meta.send({ text: 'Halo' }, { attributes: {} });
    expect(bodies()[0]).toMatchObject({ recipient: 'ID.1' });
    expect(bodies()[0]).not.toHaveProperty('to');
  });

  it('opens the window when a person writes, without asking the store', async () => {
    meta = await Meta.open();
    expect((await meta.send({ text: 'Halo' })).state).toBe('retry');
    await meta.post(meta.message({ text: { body: 'Halo' } }));
    expect((await meta.send({ text: 'Halo' })).state).toBe('sent');
    expect(await meta.channel.isWindowOpen('ID.1')).toBe(true);
    expect(await meta.channel.isWindowOpen('ID.2')).toBe(false);
  });

  it('sends the approved template of the purpose and language outside the window, else waits', async () => {
    meta = await Meta.open({ templates });
    const notice = { text: 'Ada\n\n2 lowongan   baru.', choices: [ya], language: 'en' };
    expect((await meta.send({ ...notice, purpose: 'alert' })).state).toBe('sent');
    expect(bodies()).toMatchObject([
      {
        type: 'template',
        template: {
          name: 'kabar_lowongan',
          language: { code: 'en_US' },
          components: [
            { type: 'body', parameters: [{ type: 'text', text: 'Ada · 2 lowongan baru. · 1) Ya' }] },
          ],
        },
      },
    ]);
    expect(await meta.send({ ...notice, purpose: 'interview' })).toMatchObject({
      state: 'retry',
      afterMs: 3_600_000,
    });
  });

  it('falls back to the template when Meta says the window is closed (131047), also later by status', async () => {
    meta = await Meta.open({ templates });
    meta.openWindow();
    meta.graph.fail(131_047);
    expect((await meta.send({ text: 'Kabar', purpose: 'alert' })).state).toBe('sent');
    expect(bodies()[0]).toMatchObject({ type: 'template' });
    await meta.post(meta.message({ text: { body: 'Halo' } }));
    await meta.send({ text: 'Kabar lagi', purpose: 'alert' });
    const id = meta.graph.posted[1]?.id ?? '';
    await meta.post(meta.status(id, 'failed', { errors: [{ code: 131_047 }] }));
    expect(meta.fates).toMatchObject([{ messageId: id, state: 'again' }]);
    await meta.send({ text: 'Kabar lagi', purpose: 'alert' });
    expect(bodies().map(({ type }) => type)).toEqual(['template', 'text', 'template']);
  });

  it.each([
    [131_026, { state: 'unreachable' }],
    [131_030, { state: 'unreachable' }],
    [131_049, { state: 'failed' }],
    [131_050, { state: 'failed' }],
    [130_472, { state: 'failed' }],
    [132_001, { state: 'failed' }],
    [131_009, { state: 'failed' }],
    [131_056, { state: 'retry', afterMs: 4_000 }],
    [130_429, { state: 'retry', pauseChannelMs: 5_000 }],
    [131_048, { state: 'retry', pauseChannelMs: 3_600_000 }],
    [131_057, { state: 'retry', pauseChannelMs: 60_000 }],
    [80_007, { state: 'retry', pauseChannelMs: 60_000 }],
    [190, { state: 'retry', pauseChannelMs: 300_000 }],
    [0, { state: 'retry', pauseChannelMs: 300_000 }],
    [368, { state: 'retry', pauseChannelMs: 300_000 }],
    [131_031, { state: 'retry', pauseChannelMs: 300_000 }],
    [131_042, { state: 'retry', pauseChannelMs: 300_000 }],
    [131_000, { state: 'retry' }],
    [131_037, { state: 'retry', pauseChannelMs: 300_000 }],
    [33, { state: 'retry', pauseChannelMs: 300_000 }],
    [999_999, { state: 'retry', afterMs: 20_000 }],
  ])('answers error %i by its class', async (code, expected) => {
    meta = await Meta.open();
    meta.openWindow();
    meta.graph.fail(code);
    expect(await meta.send({ text: 'Halo' })).toMatchObject(expected);
  });

  it('waits longer after each 131056 in a row, and not after a success', async () => {
    meta = await Meta.open();
    meta.openWindow();
    const waits: unknown[] = [];
    for (const fails of [true, true, false, true]) {
      if (fails) meta.graph.fail(131_056);
      waits.push(((await meta.send({ text: 'Halo' })) as { afterMs?: number }).afterMs);
    }
    expect(waits).toEqual([4_000, 16_000, undefined, 4_000]);
  });

  it('keeps the burst to one person within what Meta allows', async () => {
    meta = await Meta.open();
    meta.openWindow();
    const results = [];
    for (let count = 0; count < 46; count += 1) results.push(await meta.send({ text: 'Halo' }));
    expect(results.filter(({ state }) => state === 'sent')).toHaveLength(45);
    expect(results[45]).toMatchObject({ state: 'retry', afterMs: expect.any(Number) as number });
    meta.openWindow('ID.2');
    expect((await meta.send({ text: 'Halo' }, { address: 'ID.2' })).state).toBe('sent');
  });

  it('does not repeat a message whose answer was lost once a status shows that it went', async () => {
    meta = await Meta.open();
    meta.openWindow();
    meta.graph.fail(0, 0, true);
    const delivery = meta.delivery({ text: 'sekali' });
    const never = new AbortController().signal;
    expect(await meta.channel.send(delivery, never)).toMatchObject({ state: 'retry', afterMs: 5_000 });
    const key = bodies()[0]?.['biz_opaque_callback_data'];
    await meta.post(meta.status('wamid.1', 'sent', { biz_opaque_callback_data: key }));
    expect(await meta.channel.send(delivery, never)).toMatchObject({ state: 'sent', messageId: 'wamid.1' });
    expect(bodies()).toHaveLength(1);
  });

  it('marks an address as unreachable and hears an opt-out when a status says so', async () => {
    meta = await Meta.open();
    meta.openWindow();
    for (const [index, code] of [131_026, 131_050].entries()) {
      await meta.send({ text: 'Halo' });
      const id = meta.graph.posted[index]?.id ?? '';
      await meta.post(meta.status(id, 'failed', { errors: [{ code }] }));
    }
    expect(meta.inbox).toMatchObject([
      { address: 'ID.1', event: { type: 'REACHABLE', reachable: false } },
      { address: 'ID.1', event: { type: 'OPTED_OUT' } },
    ]);
  });

  it('shows an account that needs an operator until the next success', async () => {
    meta = await Meta.open();
    meta.openWindow();
    expect(await meta.channel.health()).toEqual({ ok: true, detail: '+62 811, GREEN' });
    meta.graph.fail(131_042);
    await meta.send({ text: 'Halo' });
    expect((await meta.channel.health()).ok).toBe(false);
    await meta.send({ text: 'Halo' });
    expect((await meta.channel.health()).ok).toBe(true);
  });

  it('uploads a file and shows it above the buttons in the same bubble', async () => {
    meta = await Meta.open();
    meta.openWindow();
    const file = {
      as: 'picture' as const,
      fileName: 'a.png',
      mimeType: 'image/png',
      bytes: Buffer.from('png'),
    };
    await meta.send({ text: 'Hasilmu', choices: [ya] }, { file });
    await meta.send({ text: 'Hasilmu' }, { file });
    const paper = { ...file, as: 'document' as const, fileName: 'a.pdf', mimeType: 'application/pdf' };
    await meta.send({ text: 'Hasilmu' }, { file: paper });
    expect(meta.graph.uploads).toHaveLength(3);
    expect(bodies()).toMatchObject([
      { type: 'interactive', interactive: { header: { type: 'image', image: { id: 'upload-1' } } } },
      { type: 'image', image: { id: 'upload-2', caption: 'Hasilmu' } },
      { type: 'document', document: { id: 'upload-3', filename: 'a.pdf' } },
    ]);
    expect(bodies().some((body) => 'media' in body)).toBe(false);
  });

  it('uploads a file that many people get once, and not again after a restart', async () => {
    const fileStore = createMemoryFileStore();
    meta = await Meta.open({ fileStore });
    const picture = {
      as: 'picture',
      fileName: 'a',
      mimeType: 'image/jpeg',
      bytes: Buffer.from('x'),
    } as const;
    const file = { ...picture, key: 'picture:5' };
    const send = async (address: string): Promise<string> => {
      meta.openWindow(address);
      return (await meta.send({ text: 'Ada pelatihan.' }, { address, attributes: {}, file })).state;
    };
    const people = Array.from({ length: 20 }, (_, n) => `ID.${n}`);
    expect(await Promise.all(people.map(send))).toEqual(people.map(() => 'sent'));
    expect(meta.graph.uploads).toHaveLength(1);
    expect(bodies()).toMatchObject(
      people.map(() => ({ type: 'image', image: { id: 'upload-1', caption: 'Ada pelatihan.' } })),
    );
    await meta.close();
    meta = await Meta.open({ fileStore });
    expect(await send('ID.1')).toBe('sent');
    expect(meta.graph.uploads).toEqual([]);
  });
});
