import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot, InlineKeyboardBuilder, InputFile, webhookCallback } from 'node-telegram-bot-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../start-telegram-stand-in.ts';

describe('node-telegram-bot-api as a client of the stand-in', () => {
  let standIn: TelegramStandIn;
  let bot: Bot;
  let api: Api;

  beforeEach(async () => {
    standIn = await startTelegramStandIn();
    bot = new Bot(standIn.token, { apiRoot: standIn.url, maxRetries: 0 });
    api = new Api(standIn.token, { apiRoot: standIn.url, maxRetries: 0 });
  });
  afterEach(async () => {
    bot.stop();
    await standIn.close();
  });

  it('polls and answers, and a press comes back with its data', async () => {
    bot.on('message', (ctx) =>
      ctx.reply('Pilih', { reply_markup: new InlineKeyboardBuilder().text('Ya', 'q:1').build() }),
    );
    bot.on('callback_query', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'baik' });
      const { data, message } = ctx.callbackQuery ?? {};
      await api.editMessageText({
        chat_id: 7,
        message_id: message?.message_id ?? 0,
        text: `Pilih: ${data ?? ''}`,
      });
    });
    void bot.startPolling();
    const user = standIn.user(7);
    user.sends('halo');
    const question = await user.next();
    const press = user.presses(question.message_id, 'q:1');
    expect((await user.next((message) => message.edit_date !== undefined)).text).toBe('Pilih: q:1');
    expect(user.toastOf(press)?.text).toBe('baik');
  });

  it('receives by webhook with the secret header', async () => {
    const handle = webhookCallback(bot, { secretToken: 'rahasia' });
    bot.on('message', (ctx) => ctx.reply('webhook'));
    const statuses: number[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = Object.entries(request.headers).map(([k, v]): [string, string] => [k, String(v)]);
        const asked = new Request('http://x/', { method: 'POST', headers, body: Buffer.concat(chunks) });
        void handle(asked).then((answer) => {
          statuses.push(answer.status);
          response.writeHead(answer.status).end();
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await api.setWebhook({ url, secret_token: 'rahasia' });
    const user = standIn.user(7);
    user.sends('halo');
    expect((await user.next()).text).toBe('webhook');
    await eventually(() => statuses).toEqual([200]);
    await expect(api.getUpdates()).rejects.toMatchObject({ errorCode: 409 });
    server.close();
    server.closeAllConnections();
  });

  it('uploads a file, and the second poller ends the first with 409', async () => {
    const user = standIn.user(7);
    user.sends('halo');
    const bytes = new Uint8Array(70_000).fill(13);
    const sent = await api.sendDocument({
      chat_id: 7,
      document: new InputFile(bytes, { filename: 'surat.pdf' }),
      caption: 'surat',
    });
    const file = await api.getFile({ file_id: sent.document?.file_id ?? '' });
    expect(file.file_size).toBe(70_000);

    await api.getUpdates({ offset: -1 });
    const last = (await api.getUpdates({ offset: 1 })).at(-1)?.update_id ?? 0;
    const first = api.getUpdates({ offset: last + 1, timeout: 30 });
    const outcome = expect(first).rejects.toMatchObject({ errorCode: 409 });
    await eventually(() => standIn.world.longPoll.isWaiting()).toBe(true);
    const second = api.getUpdates({ offset: last + 1, timeout: 30 });
    await outcome;
    user.sends('lagi');
    expect(await second).toMatchObject([{ message: { text: 'lagi' } }]);
  });

  it('sees 429, 502, block and migration by their codes and parameters', async () => {
    const user = standIn.user(7);
    user.sends('halo');
    standIn.failNext('tooManyRequests', 'sendMessage');
    await expect(api.sendMessage({ chat_id: 7, text: 'x' })).rejects.toMatchObject({
      errorCode: 429,
      retryAfter: 1,
    });
    standIn.failNext('badGateway', 'sendMessage');
    await expect(api.sendMessage({ chat_id: 7, text: 'x' })).rejects.toThrow();
    user.blocks();
    await expect(api.sendMessage({ chat_id: 7, text: 'x' })).rejects.toMatchObject({ errorCode: 403 });
    standIn.user(-9).sends('grup');
    standIn.migrates(-9, -1009);
    await expect(api.sendMessage({ chat_id: -9, text: 'x' })).rejects.toMatchObject({
      errorCode: 400,
      migrateToChatId: -1009,
    });
    expect((await api.sendMessage({ chat_id: -1009, text: 'x' })).text).toBe('x');
  });
});
