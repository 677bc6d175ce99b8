import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../start-telegram-stand-in.ts';

describe('grammY as a client of the stand-in', () => {
  let standIn: TelegramStandIn;
  let bot: Bot;

  beforeEach(async () => {
    standIn = await startTelegramStandIn();
    bot = newBot();
  });
  afterEach(async () => {
    await bot.stop().catch(() => undefined);
    await standIn.close();
  });

  it('polls, answers a text and a command with its payload, in order', async () => {
    bot.command('start', (ctx) => ctx.reply(`start ${ctx.match}`));
    bot.on('message:text', (ctx) => ctx.reply(`echo ${ctx.message.text}`));
    void bot.start();
    const user = standIn.user(7, { language_code: 'jv' });
    user.sends('/start abc');
    await user.next();
    user.sends('satu');
    await user.next();
    user.sends('dua');
    await user.next();
    expect(user.messages().map(({ text }) => text)).toEqual([
      '/start abc',
      'start abc',
      'satu',
      'echo satu',
      'dua',
      'echo dua',
    ]);
  });

  it('gets a press, answers it, and edits the message so that its buttons go', async () => {
    bot.on('message', (ctx) =>
      ctx.reply('Pilih', { reply_markup: new InlineKeyboard().text('Ya', 'q:1').text('Tidak', 'q:2') }),
    );
    bot.on('callback_query:data', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'baik' });
      await ctx.editMessageText(`Pilih: ${ctx.callbackQuery.data}`);
    });
    void bot.start();
    const user = standIn.user(7);
    user.sends('halo');
    const question = await user.next();
    const press = user.presses(question.message_id, 1);
    const edited = await user.next((message) => message.edit_date !== undefined);
    expect(edited.text).toBe('Pilih: q:2');
    expect(edited.reply_markup).toBeUndefined();
    expect(user.toastOf(press)).toEqual({ text: 'baik', showAlert: false });
    await expect(bot.api.editMessageText(7, question.message_id, 'Pilih: q:2')).rejects.toMatchObject({
      error_code: 400,
      description: expect.stringContaining('message is not modified') as string,
    });
    await expect(bot.api.editMessageText(7, 999_999, 'x')).rejects.toMatchObject({
      description: 'Bad Request: message to edit not found',
    });
  });

  it('receives by webhook with its secret, and again after its handler failed', async () => {
    let attempts = 0;
    bot.on('message:text', async (ctx) => {
      if (++attempts === 1) throw new Error('first attempt fails');
      await ctx.reply(`webhook ${ctx.message.text}`);
    });
    await bot.init();
    const { server, url } = await listen(webhookCallback(bot, 'http', { secretToken: 'rahasia' }));
    try {
      await bot.api.setWebhook(url, { secret_token: 'rahasia' });
      const user = standIn.user(7);
      user.sends('halo');
      expect((await user.next()).text).toBe('webhook halo');
      expect(attempts).toBe(2);
      await expect(bot.api.getUpdates()).rejects.toMatchObject({ error_code: 409 });
      await eventually(async () => (await bot.api.getWebhookInfo()).pending_update_count).toBe(0);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('uploads a picture and a document and gets them back byte by byte', async () => {
    const user = standIn.user(7);
    user.sends('halo');
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 13, 10, 13, 10, 1]);
    const photo = await bot.api.sendPhoto(7, new InputFile(bytes, 'a.png'), { caption: 'gambar' });
    const sent = await bot.api.sendDocument(7, new InputFile(bytes, 'surat ä.pdf'));
    expect(photo.caption).toBe('gambar');
    expect(sent.document.file_name).toBe('surat ä.pdf');
    const file = await bot.api.getFile(sent.document.file_id);
    const download = await fetch(`${standIn.url}/file/bot${standIn.token}/${file.file_path ?? ''}`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  });

  it('is told of the 409 when a second poller takes over', async () => {
    const first = bot.api.getUpdates({ timeout: 30 });
    const outcome = first.then(
      () => 'answered',
      (error: unknown) => (error instanceof GrammyError ? error.description : 'other'),
    );
    await eventually(() => standIn.world.longPoll.isWaiting()).toBe(true);
    const second = newBot().api.getUpdates({ offset: 1, timeout: 30 });
    expect(await outcome).toBe(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    standIn.user(7).sends('halo');
    expect(await second).toHaveLength(1);
  });

  it('sees a 429 with retry_after, an HTML 502 and a reset as different errors', async () => {
    standIn.user(7).sends('halo');
    standIn.failNext('tooManyRequests', 'sendMessage');
    await expect(bot.api.sendMessage(7, 'x')).rejects.toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    standIn.failNext('badGateway', 'sendMessage');
    await expect(bot.api.sendMessage(7, 'x')).rejects.toBeInstanceOf(HttpError);
    standIn.failNext('resetAfterAccept', 'sendMessage');
    await expect(bot.api.sendMessage(7, 'diterima')).rejects.toBeInstanceOf(HttpError);
    expect(
      standIn
        .user(7)
        .received()
        .map(({ text }) => text),
    ).toEqual(['diterima']);
  });

  it('is told of a block, by the update and by the refused send, and of the return', async () => {
    const user = standIn.user(7);
    user.sends('halo');
    user.blocks();
    await expect(bot.api.sendMessage(7, 'x')).rejects.toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    user.unblocks();
    const updates = await bot.api.getUpdates();
    expect(updates.map((update) => update.my_chat_member?.new_chat_member.status)).toEqual([
      undefined,
      'kicked',
      'member',
    ]);
    await expect(bot.api.sendMessage(8, 'x')).rejects.toMatchObject({
      description: 'Bad Request: chat not found',
    });
  });

  it('keeps commands and descriptions by language', async () => {
    await bot.api.setMyCommands([{ command: 'help', description: 'Bantuan' }]);
    await bot.api.setMyCommands([{ command: 'help', description: 'Pitulungan' }], {
      language_code: 'jv' as 'id',
    });
    await bot.api.setMyDescription('Kanca');
    expect(await bot.api.getMyCommands()).toEqual([{ command: 'help', description: 'Bantuan' }]);
    expect(await bot.api.getMyCommands({ language_code: 'jv' as 'id' })).toEqual([
      { command: 'help', description: 'Pitulungan' },
    ]);
    expect(await bot.api.getMyCommands({ language_code: 'en' })).toEqual([]);
    expect(await bot.api.getMyDescription({ language_code: 'en' })).toEqual({ description: 'Kanca' });
    await expect(bot.api.setMyCommands([{ command: 'Help', description: 'x' }])).rejects.toMatchObject({
      description: 'Bad Request: BOT_COMMAND_INVALID',
    });
  });

  function newBot(): Bot {
    return new Bot(standIn.token, { client: { apiRoot: standIn.url, canUseWebhookReply: () => false } });
  }
});

async function listen(
  handle: Parameters<typeof createServer>[1] & object,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    Promise.resolve(handle(request, response)).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}
