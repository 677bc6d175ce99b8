import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery, Inbound, RenderedMessage, SendResult } from '../../../src/channels/channel.ts';
import type { ChannelContract, ChannelUnderTest } from './channel-contract.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { as: 'picture' as const, fileName: 'hasil.png', mimeType: 'image/png', bytes: png };
const choices = (step: string, ...labels: string[]): RenderedMessage['choices'] =>
  labels.map((label, index) => ({ data: `${step}:${index + 1}`, label, key: `${index + 1}` }));

/** What every channel promises to the house, whatever its platform. */
export function describeChannel(contract: ChannelContract): void {
  const { traits, can } = contract;
  describe(`the channel ${traits.name}`, () => {
    let under: ChannelUnderTest;
    let stored: Inbound[];
    let databaseIsDown = false;
    let count = 0;

    beforeEach(async () => {
      stored = [];
      databaseIsDown = false;
      under = await contract.open();
      await under.start(async (events) => {
        if (databaseIsDown) throw new Error('database is down');
        for (const event of events)
          if (!stored.some(({ externalId }) => externalId === event.externalId)) stored.push(event);
      });
      await under.writes('Halo');
      await received(1);
    });
    afterEach(() => under.close());

    const received = (number: number): Promise<void> =>
      vi.waitFor(() => expect(stored.length).toBeGreaterThanOrEqual(number), {
        timeout: 60_000,
        interval: 10,
      });

    const send = (message: Partial<RenderedMessage>, more: Partial<Delivery> = {}): Promise<SendResult> => {
      const delivery: Delivery = {
        id: `contract-${++count}`,
        address: under.address,
        attributes: under.attributes ?? {},
        lane: 'reply',
        message: { text: '', choices: [], language: 'id', ...message },
        ...more,
      };
      return under.channel.send(delivery, AbortSignal.timeout(20_000));
    };

    it('hands over what a person writes, under the name of the channel and the address that is answered', () => {
      expect(stored).toMatchObject([
        { channel: traits.name, address: under.address, event: { type: 'TEXT', text: 'Halo' } },
      ]);
      expect(stored[0]?.externalId).not.toBe('');
    });

    if (can.keep)
      it('confirms a message only when it is stored', async () => {
        databaseIsDown = true;
        const delivered = under.writes('penting');
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(stored).toHaveLength(1);
        databaseIsDown = false;
        await delivered;
        await received(2);
        expect(stored[1]?.event).toEqual({ type: 'TEXT', text: 'penting' });
      });

    if (can.repeat)
      it('knows a message that is delivered twice by its id', async () => {
        await under.writes('dua kali', 2);
        await under.writes('akhir');
        await received(3);
        expect(stored.map(({ event }) => 'text' in event && event.text)).toEqual([
          'Halo',
          'dua kali',
          'akhir',
        ]);
      });

    it('keeps the order of what one person writes, also against what we say', async () => {
      const sent = await send({ text: 'Siapa namamu?' });
      for (const text of ['Siti', 'Aminah', 'dari Kudus']) await under.writes(text);
      await received(4);
      expect(stored.map(({ event }) => 'text' in event && event.text).slice(1)).toEqual([
        'Siti',
        'Aminah',
        'dari Kudus',
      ]);
      const orders = stored.map(({ order }) => order ?? 0);
      expect(orders).toEqual([...orders].sort((one, other) => one - other));
      if (sent.state === 'sent' && sent.order !== undefined)
        expect(stored[1]?.order).toBeGreaterThanOrEqual(sent.order);
    });

    it('shows every choice, and takes a typed number as text', async () => {
      const labels = ['Ya', 'Tidak', 'Nanti saja'];
      expect(await send({ text: 'Setuju?', choices: choices('q', ...labels) })).toMatchObject({
        state: 'sent',
      });
      const many = Array.from({ length: 12 }, (_, index) => `Pilihan ${index + 1}`);
      expect(await send({ text: 'Pilih', choices: choices('r', ...many) })).toMatchObject({ state: 'sent' });
      const seen = under.sees().join('\n');
      for (const label of [...labels, ...many]) expect(seen).toContain(label);
      if (under.channel.capabilities.buttons === 0) expect(seen).toContain('2) Tidak');
      await under.writes('2');
      await received(2);
      expect(stored[1]?.event).toEqual({ type: 'TEXT', text: '2' });
    });

    it('shows a plain message without buttons, with a number before each choice', async () => {
      await send({ text: 'Setuju?', choices: choices('q', 'Ya', 'Tidak'), plain: true });
      expect(under.sees().at(-1)).toBe('Setuju?\n\n1) Ya\n2) Tidak');
    });

    if (can.press)
      it('hands over the press of an older button as what it is', async () => {
        const first = await send({ text: 'Pertama?', choices: choices('q1', 'Ya', 'Tidak') });
        await send({ text: 'Kedua?', choices: choices('q2', 'Ya', 'Tidak') });
        const messageId = first.state === 'sent' ? first.messageId : undefined;
        await under.presses?.('q1:2', messageId);
        await received(2);
        expect(stored[1]?.event).toMatchObject({ type: 'PICK', data: 'q1:2', messageId });
      });

    it('says all of a long text, in order, in bubbles that the platform takes', async () => {
      const limit = Math.min(under.channel.capabilities.text, 100_000);
      const words = Array.from({ length: Math.ceil((limit * 2.5) / 8) }, (_, index) => `kata${index}`);
      const before = under.sees().length;
      expect(await send({ text: words.join(' ') })).toMatchObject({ state: 'sent' });
      const bubbles = under.sees().slice(before);
      expect(bubbles.join(' ').split(/\s+/u)).toEqual(words);
      for (const bubble of bubbles)
        expect(bubble.length).toBeLessThanOrEqual(under.channel.capabilities.text);
    });

    it('says the words beside a file, whether it shows the file or not', async () => {
      expect(await send({ text: 'Minatmu: Sosial' }, { file: picture })).toMatchObject({ state: 'sent' });
      expect(under.sees().join('\n')).toContain('Minatmu: Sosial');
    });

    it('asks before a notice leaves whether it still may, where messages wait with it', async () => {
      const before = under.sees().length;
      const notice = { lane: 'notice', mayLeave: async () => false } as const;
      const { state } = await send({ text: 'Kabar' }, notice);
      const { queues } = under.channel.capabilities;
      expect([state, under.sees().length - before]).toEqual(queues === true ? ['retry', 0] : ['sent', 1]);
    });

    it('changes a message where it says that it can, else says it anew', async () => {
      const first = await send({ text: 'Halaman 1' });
      const before = under.sees().length;
      const replaces = first.state === 'sent' ? first.messageId : undefined;
      await send({ text: 'Halaman 2', ...(replaces !== undefined && { replaces }) });
      expect(under.sees().at(-1)).toBe('Halaman 2');
      expect(under.sees()).toHaveLength(under.channel.capabilities.edit ? before : before + 1);
    });

    if (can.block)
      it('calls a person unreachable who has blocked us', async () => {
        await under.refuses?.('blocked');
        expect(await send({ text: 'Halo' })).toMatchObject({ state: 'unreachable' });
      });

    if (can.throttle)
      it('waits when the platform says that we are too fast, and says it once', async () => {
        await under.refuses?.('too fast');
        const refused = await send({ text: 'Pelan' }, { id: 'slow' });
        expect(refused.state).toBe('retry');
        if (refused.state === 'retry') expect(refused.pauseChannelMs ?? refused.afterMs).toBeGreaterThan(0);
        expect((await send({ text: 'Pelan' }, { id: 'slow' })).state).toBe('sent');
        expect(under.sees().filter((text) => text === 'Pelan')).toHaveLength(1);
      });

    it('is what it declares to be', async () => {
      const { name, capabilities } = under.channel;
      expect({ name, rings: capabilities.rings }).toEqual({ name: traits.name, rings: traits.rings });
      const health = await under.channel.health();
      expect(health.detail).not.toBe('');
    });

    it('ends when it is told to, at once and twice, and hands nothing over afterwards', async () => {
      const before = Date.now();
      await under.channel.stop();
      await under.channel.stop();
      expect(Date.now() - before).toBeLessThan(45_000);
      void under.writes('terlambat').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(stored).toHaveLength(1);
    });
  });
}
