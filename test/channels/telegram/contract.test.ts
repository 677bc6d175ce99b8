import type { Message } from '@grammyjs/types';
import { telegram } from '../../../src/channels/telegram/definition.ts';
import { describeChannel } from '../contract/describe-channel.ts';
import { prepareBot } from './start-bot.ts';

describeChannel({
  traits: telegram.traits,
  can: { keep: true, repeat: true, press: true, block: true, throttle: true },
  open: async () => {
    const bot = await prepareBot({ tuning: { pollMs: 1_000 } });
    const siti = bot.standIn.user(7);
    return {
      channel: bot.channel,
      address: '7',
      start: (receive) => bot.channel.start(receive),
      writes: async (text, times = 1) => {
        if (times > 1) bot.standIn.setFaults({ duplicateUpdate: 1 });
        siti.sends(text);
        bot.standIn.setFaults({});
      },
      presses: async (data, messageId) => void siti.presses(Number(messageId), data),
      sees: () => siti.received().map(shown),
      refuses: async (why) => {
        if (why === 'blocked') siti.blocks();
        else bot.standIn.failNext('tooManyRequests', 'sendMessage');
      },
      close: () => bot.stop(),
    };
  },
});

function shown({ text, caption, reply_markup: markup }: Message): string {
  const buttons = (markup?.inline_keyboard ?? []).flat().map((button) => button.text);
  return [text ?? caption ?? '', ...buttons].join('\n');
}
