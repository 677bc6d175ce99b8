import { afterEach, describe, expect, it } from 'vitest';
import { Meta } from '../../stand-ins/whatsapp-cloud/meta.ts';

describe('a message that Meta has taken', () => {
  let meta: Meta;
  afterEach(() => meta.close());
  const bodies = () => meta.graph.posted.map(({ body }) => body);

  it('tells what became of a message, and sends it anew under its own id when Meta gave it back', async () => {
    meta = await Meta.open();
    meta.openWindow();
    await meta.send({ text: 'Halo' }, { id: '7' });
    await meta.post(meta.status('wamid.1', 'delivered'));
    await meta.post(meta.status('wamid.1', 'failed', { errors: [{ code: 131_000, message: 'Oops' }] }));
    expect(meta.fates).toMatchObject([
      { messageId: 'wamid.1', state: 'delivered' },
      { messageId: 'wamid.1', state: 'again', error: '131000: Oops' },
    ]);
    expect(await meta.send({ text: 'Halo' }, { id: '7' })).toMatchObject({ messageId: 'wamid.2' });
  });

  it('after a kill waits for Meta to say whether it has the message', async () => {
    meta = await Meta.open();
    meta.openWindow();
    const again = { id: '7', repeated: true as const };
    expect(await meta.send({ text: 'Halo' }, again)).toMatchObject({ state: 'retry', afterMs: 5_000 });
    await meta.post(meta.status('wamid.9', 'sent', { biz_opaque_callback_data: '7/0' }));
    expect(await meta.send({ text: 'Halo' }, again)).toEqual({ state: 'sent', messageId: 'wamid.9' });
    expect(await meta.send({ text: 'Hai' }, { id: '8', repeated: true })).toMatchObject({ state: 'retry' });
    expect(await meta.send({ text: 'Hai' }, { id: '8', repeated: true })).toMatchObject({ state: 'sent' });
    expect(bodies()).toHaveLength(1);
  });

  it('asks what Meta has told other processes, or this one before it was killed', async () => {
    const told = new Map([['7/0', 'wamid.5']]);
    meta = await Meta.open({ takenAs: async (key) => told.get(key) });
    meta.openWindow();
    const again = { id: '7', repeated: true as const };
    expect(await meta.send({ text: 'Halo' }, again)).toEqual({ state: 'sent', messageId: 'wamid.5' });
    await meta.post(meta.status('wamid.6', 'sent', { biz_opaque_callback_data: '8/0' }));
    expect(meta.fates).toMatchObject([{ messageId: 'wamid.6', key: '8/0', state: 'taken' }]);
    expect(bodies()).toEqual([]);
  });
});
