import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../../stand-ins/telegram/eventually.ts';
import { prepareBot, type TestBot } from './start-bot.ts';

const texts = {
  commands: {
    id: [{ command: 'help', description: 'Bantuan' }],
    jv: [{ command: 'help', description: 'Pitulungan' }],
    en: [{ command: 'help', description: 'Help' }],
  },
  descriptions: { id: 'Teman mencari kerja', en: 'A friend for finding work' },
};

describe('The profile of the Telegram bot', () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  it('is written once per language and only where it differs', async () => {
    bot = await prepareBot({ texts });
    await bot.channel.start(() => Promise.resolve());
    await eventually(() => calls('setMyDescription')).toBe(2);
    expect([...bot.standIn.world.commands.entries()]).toEqual([
      ['{"type":"default"} ', texts.commands.id],
      ['{"type":"default"} jv', texts.commands.jv],
      ['{"type":"default"} en', texts.commands.en],
    ]);
    await bot.channel.start(() => Promise.resolve());
    await eventually(() => calls('getMyDescription')).toBe(4);
    expect([calls('setMyCommands'), calls('setMyDescription')]).toEqual([3, 2]);
  });

  it('offers the commands of the office in the chat of somebody with a role, once, and takes them back', async () => {
    const office = [{ command: 'tugas', description: 'Menu tugas' }];
    bot = await prepareBot({ texts: { ...texts, officeCommands: { id: office } } });
    bot.standIn.user(7).sends('halo');
    const shown = () => bot.standIn.world.commands.get('{"type":"chat","chat_id":7} ');
    const tell = (commands: 'office' | 'everyone') => bot.send(7, { text: 'Menu', language: 'jv', commands });
    await tell('office');
    await eventually(shown).toEqual(office);
    await tell('office');
    await tell('everyone');
    await eventually(shown).toBeUndefined();
    expect(calls('setMyCommands')).toBe(1);
  });

  it('may fail without stopping the bot', async () => {
    bot = await prepareBot({ texts });
    bot.standIn.failNext('badGateway', 'getMyCommands');
    await bot.channel.start((events) => {
      bot.received.push(...events);
      return Promise.resolve();
    });
    await eventually(() => bot.lines.join('')).toContain('commands and description not brought up to date');
    bot.standIn.user(7).sends('halo');
    await eventually(() => bot.received).toHaveLength(1);
  });

  it('tells by health who the bot is and how it listens', async () => {
    bot = await prepareBot();
    expect(await bot.channel.health()).toEqual({
      ok: true,
      detail: '@kanca_standin_bot, 0 updates wait, polling.',
    });
    await fetch(`${bot.standIn.url}/bot${bot.standIn.token}/setWebhook?url=http://127.0.0.1:9/`);
    expect(await bot.channel.health()).toMatchObject({ ok: false });
  });

  function calls(method: string): number {
    return bot.standIn.log.filter((call) => call.method === method).length;
  }
});
