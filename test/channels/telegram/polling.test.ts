import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../stand-ins/telegram/eventually.ts';
import { startTelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { prepareBot, type TestBot } from './start-bot.ts';

describe('Polling Telegram', () => {
  let bot: TestBot;

  beforeEach(async () => {
    bot = await prepareBot();
  });
  afterEach(() => bot.stop());

  it('hands on every event in order and confirms only what is stored', async () => {
    let stored = 0;
    await bot.channel.start(async (events) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      bot.received.push(...events);
      stored += events.length;
    });
    for (const text of ['satu', 'dua', 'tiga']) bot.standIn.user(7).sends(text);
    expect(bot.standIn.world.updates.size).toBe(3);
    await eventually(() => texts(bot)).toEqual(['satu', 'dua', 'tiga']);
    await eventually(() => bot.standIn.world.updates.size).toBe(0);
    expect(stored).toBe(3);
  });

  it('asks again for what could not be stored', async () => {
    let attempts = 0;
    await bot.channel.start((events) => {
      if (++attempts < 3) return Promise.reject(new Error('no database'));
      bot.received.push(...events);
      return Promise.resolve();
    });
    bot.standIn.user(7).sends('penting');
    await eventually(() => texts(bot)).toEqual(['penting']);
    expect(attempts).toBe(3);
    expect(bot.lines.join('')).toContain('no database');
  });

  it('sees updates again that nobody confirmed, after a restart', async () => {
    await bot.channel.start(() => Promise.reject(new Error('killed')));
    bot.standIn.user(7).sends('penting');
    await eventually(() => bot.lines.join('')).toContain('killed');
    await bot.channel.stop();
    expect(bot.standIn.world.updates.size).toBe(1);
    const second = await prepareBot({ server: bot.standIn });
    await start(second);
    await eventually(() => texts(second)).toEqual(['penting']);
    await second.channel.stop();
  });

  it('survives an update id that jumps back after a silent week', async () => {
    await start(bot);
    bot.standIn.user(7).sends('dulu');
    await eventually(() => texts(bot)).toEqual(['dulu']);
    await eventually(() => bot.standIn.world.updates.size).toBe(0);
    bot.standIn.world.updates.jumpTo(4711);
    bot.standIn.user(7).sends('kembali');
    bot.standIn.user(7).sends('lagi');
    await eventually(() => texts(bot)).toEqual(['dulu', 'kembali', 'lagi']);
    await eventually(() => bot.standIn.world.updates.size).toBe(0);
  });

  it('goes on after 502, 429, resets and broken JSON', async () => {
    for (const fault of ['badGateway', 'reset', 'brokenJson', 'tooManyRequests'] as const)
      bot.standIn.failNext(fault, 'getUpdates');
    await start(bot);
    bot.standIn.user(7).sends('halo');
    await eventually(() => texts(bot)).toEqual(['halo']);
    expect(bot.lines.join('')).toContain('polling works again');
    expect(bot.lines.join('')).not.toContain(bot.standIn.token);
  });

  it('says that another process polls with this token, and keeps trying', async () => {
    await start(bot);
    await eventually(() => bot.standIn.world.longPoll.isWaiting()).toBe(true);
    await fetch(`${bot.standIn.url}/bot${bot.standIn.token}/getUpdates?timeout=0&offset=1`);
    await eventually(() => bot.lines.join('')).toContain('Another process polls with this token');
    bot.standIn.user(7).sends('halo');
    await eventually(() => texts(bot)).toEqual(['halo']);
  });

  it('removes a webhook that an earlier start has left', async () => {
    await fetch(`${bot.standIn.url}/bot${bot.standIn.token}/setWebhook?url=http://127.0.0.1:9/`);
    await start(bot);
    bot.standIn.user(7).sends('halo');
    await eventually(() => texts(bot)).toEqual(['halo']);
  });

  it('does not start with a token that Telegram refuses, and says what to do', async () => {
    const other = await prepareBot({ token: '1:wrong' });
    await expect(other.channel.start(() => Promise.resolve())).rejects.toMatchObject({
      code: 'TELEGRAM_TOKEN_REFUSED',
      remedy: expect.stringContaining('TELEGRAM_BOT_TOKEN') as string,
    });
    expect(await other.channel.health()).toMatchObject({ ok: false });
    await other.stop();
  });

  it('starts while Telegram is out of reach and receives when it is back', async () => {
    const port = Number(new URL(bot.standIn.url).port);
    await bot.standIn.close();
    await start(bot);
    expect(bot.lines.join('')).toContain('not reachable yet');
    const back = await startTelegramStandIn({ port });
    back.user(7).sends('halo');
    await eventually(() => texts(bot)).toEqual(['halo']);
    await bot.channel.stop();
    await back.close();
  });
});

async function start(bot: TestBot): Promise<void> {
  await bot.channel.start((events) => {
    bot.received.push(...events);
    return Promise.resolve();
  });
}

function texts(bot: TestBot): string[] {
  return bot.received.map(({ event }) => (event.type === 'TEXT' ? event.text : event.type));
}
