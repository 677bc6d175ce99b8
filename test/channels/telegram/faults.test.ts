import { describe, expect, it } from 'vitest';
import { eventually } from '../../stand-ins/telegram/eventually.ts';
import type { Inbound } from '../../../src/channels/channel.ts';
import { prepareBot } from './start-bot.ts';

const CHATS = 20;
const TURNS = 25;

describe('Telegram with one call in twenty going wrong', () => {
  it('loses nothing and keeps the order of each chat, both ways', async () => {
    const bot = await prepareBot({
      standIn: { seed: 7 },
      tuning: { callTimeoutMs: 500, pollMs: 1000 },
    });
    const seen = new Set<string>();
    const work = new Map<string, Promise<void>>();
    await bot.channel.start((events) => {
      for (const event of events) {
        if (seen.has(event.externalId)) continue;
        seen.add(event.externalId);
        const before = work.get(event.address) ?? Promise.resolve();
        work.set(
          event.address,
          before.then(() => reply(event)),
        );
      }
      return Promise.resolve();
    });
    bot.standIn.setFaults({
      badGateway: 0.01,
      reset: 0.01,
      resetAfterAccept: 0.01,
      brokenJson: 0.005,
      tooManyRequests: 0.01,
      hang: 0.005,
      hangAfterAccept: 0.005,
      duplicateUpdate: 0.05,
      redelivery: 0.05,
    });
    bot.standIn.onMessage((message, user) => {
      const turn = Number(message.text?.slice(1));
      const answered = user.messages().some(({ text }) => text === `t${turn + 1}`);
      if (turn < TURNS && !answered) user.sends(`t${turn + 1}`);
    });
    for (let id = 1; id <= CHATS; id++) bot.standIn.user(id).sends('t1');
    await eventually(finished).toBe(CHATS);
    await Promise.all(work.values());

    const inOrder = Array.from({ length: TURNS }, (_, n) => `r${n + 1}`);
    for (let id = 1; id <= CHATS; id++) {
      const replies = bot.standIn
        .user(id)
        .received()
        .map(({ text }) => text ?? '');
      expect([...new Set(replies)]).toEqual(inOrder); // A repeat may arrive late; the first must not.
    }
    bot.standIn.setFaults({});
    await bot.stop();

    async function reply({ address, event, externalId }: Inbound): Promise<void> {
      const text = event.type === 'TEXT' ? event.text.replace('t', 'r') : '';
      for (;;) {
        const result = await bot.send(Number(address), { text }, undefined, externalId);
        if (result.state === 'sent') return;
        expect(result.state).toBe('retry');
      }
    }

    function finished(): number {
      const ids = Array.from({ length: CHATS }, (_, n) => n + 1);
      const ends = (id: number) =>
        bot.standIn
          .user(id)
          .received()
          .some(({ text }) => text === `r${TURNS}`);
      return ids.filter(ends).length;
    }
  });
});
