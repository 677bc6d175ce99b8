import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../stand-ins/telegram/eventually.ts';
import type { StandInUser } from '../../stand-ins/telegram/stand-in-user.ts';
import { choices, prepareBot, type TestBot } from './start-bot.ts';

describe('Sending over Telegram', () => {
  let bot: TestBot;
  let user: StandInUser;

  beforeEach(async () => {
    bot = await prepareBot();
    user = bot.standIn.user(7);
    user.sends('halo');
  });
  afterEach(() => bot.stop());

  it('tells the id and place of what was sent', async () => {
    const result = await bot.send(7, { text: 'Pilih', choices: choices('Ya', 'Tidak') });
    const [message] = user.received();
    expect(message?.reply_markup?.inline_keyboard).toHaveLength(1);
    expect(result).toEqual({
      state: 'sent',
      messageId: String(message?.message_id),
      order: message?.message_id,
    });
  });

  it('confirms a press at once and lets the chosen answer stand without buttons', async () => {
    const question = await sent({ text: 'Suka?', choices: choices('Ya', 'Tidak') });
    const callbackId = user.presses(question, 0);
    const settled = user.next((message) => message.message_id === question);
    await bot.send(7, {
      text: 'Berikutnya',
      acknowledge: { callbackId, toast: 'Baik' },
      settle: { messageId: String(question), text: 'Suka? Ya' },
    });
    expect(await settled).toMatchObject({ text: 'Suka? Ya' });
    expect((await settled).reply_markup).toBeUndefined();
    await eventually(() => user.toastOf(callbackId)).toEqual({ text: 'Baik', showAlert: false });
  });

  it('sends the message before it tidies the pressed one up, so that no limit strikes the message', async () => {
    const question = await sent({ text: 'Suka?', choices: choices('Ya', 'Tidak') });
    await bot.send(7, { text: 'Berikutnya', settle: { messageId: String(question), text: 'Suka? Ya' } });
    await eventually(() => bot.standIn.log.map(({ method }) => method)).toEqual([
      'sendMessage',
      'sendMessage',
      'editMessageText',
    ]);
  });

  it('settles a picture by its caption', async () => {
    const file = {
      as: 'picture',
      fileName: 'a.png',
      mimeType: 'image/png',
      bytes: Buffer.from('x'),
    } as const;
    const picture = await sent({ text: 'Hasilmu', choices: choices('Lanjut') }, file);
    await bot.send(7, { text: 'Ya', settle: { messageId: String(picture), text: 'Hasilmu: lanjut' } });
    await eventually(() => user.received()[0]?.caption).toBe('Hasilmu: lanjut');
    expect(user.received()[0]?.reply_markup).toBeUndefined();
  });

  it('delivers although the press can no longer be confirmed', async () => {
    const result = await bot.send(7, { text: 'x', acknowledge: { callbackId: 'too-old' } });
    expect(result.state).toBe('sent');
    expect(await bot.send(7, { acknowledge: { callbackId: 'too-old', toast: 'Sudah lewat' } })).toEqual({
      state: 'sent',
    });
  });

  it('edits in place, takes an unchanged edit as sent, and sends anew where an edit is impossible', async () => {
    const page = await sent({ text: 'Halaman 1', choices: choices('Lagi') });
    const second = { text: 'Halaman 2', choices: choices('Lagi'), replaces: String(page) };
    expect(await bot.send(7, second)).toMatchObject({ state: 'sent', messageId: String(page) });
    expect(await bot.send(7, second)).toMatchObject({ state: 'sent', messageId: String(page) });
    expect(user.received().map(({ text }) => text)).toEqual(['Halaman 2']);
    const anew = await bot.send(7, { ...second, replaces: '99999' });
    expect(anew).toMatchObject({
      state: 'sent',
      messageId: expect.not.stringMatching(String(page)) as string,
    });
    expect(user.received().map(({ text }) => text)).toEqual(['Halaman 2', 'Halaman 2']);
  });

  it('takes the keyboard for the contact away with the next message', async () => {
    await bot.send(7, { text: 'Nomormu?', choices: choices('Lewati'), request: 'contact' });
    expect(user.chat.replyKeyboard?.keyboard.flat()).toHaveLength(2);
    user.sendsContact();
    await bot.send(7, { text: 'Lanjut?', choices: choices('Ya') });
    expect(user.chat.replyKeyboard).toBeUndefined();
    await eventually(() => user.received().map(({ text }) => text)).toEqual(['Nomormu?', 'Lanjut?']);
  });

  it('sends a document with its bytes and a long text after it', async () => {
    const bytes = Buffer.from([37, 80, 68, 70, 13, 10, 0, 255]);
    const file = { as: 'document', fileName: 'hasil.pdf', mimeType: 'application/pdf', bytes } as const;
    await bot.send(7, { text: 'Kata. '.repeat(300) }, file);
    const [document, text] = user.received();
    expect(document?.document?.file_name).toBe('hasil.pdf');
    expect(bot.standIn.world.files.get(document?.document?.file_id ?? '')?.bytes).toEqual(bytes);
    expect(text?.text?.length).toBe(1799);
  });

  it('does not repeat the part of a long message that has arrived when the rest is tried again', async () => {
    const text = 'Kalimat panjang sekali. '.repeat(250);
    bot.standIn.onMessage(() => {
      if (user.received().length === 1) bot.standIn.failNext('badGateway', 'sendMessage');
    });
    expect(await bot.send(7, { text }, undefined, 'long')).toMatchObject({ state: 'retry' });
    expect(await bot.send(7, { text }, undefined, 'long')).toMatchObject({ state: 'sent' });
    expect(
      user
        .received()
        .map((message) => message.text)
        .join(' '),
    ).toBe(text.trim());
  });

  it('tells blocked, unknown and moved chats apart from messages that can never go', async () => {
    bot.standIn.user(-9).sends('grup');
    bot.standIn.migrates(-9, -1009);
    expect(await bot.send(-9, { text: 'x' })).toEqual({ state: 'moved', to: '-1009' });
    expect(await bot.send(8, { text: 'x' })).toMatchObject({ state: 'unreachable' });
    const tooLong = [{ data: 'q'.repeat(65), label: 'Ya', key: '1' }];
    expect(await bot.send(7, { text: 'x', choices: tooLong })).toMatchObject({ state: 'failed' });
    expect(await bot.send(7, { text: '' })).toMatchObject({ state: 'failed' });
    user.blocks();
    expect(await bot.send(7, { text: 'x' })).toMatchObject({ state: 'unreachable' });
  });

  it.each(['badGateway', 'reset', 'resetAfterAccept', 'brokenJson'] as const)(
    'asks for another try after %s',
    async (fault) => {
      bot.standIn.failNext(fault, 'sendMessage');
      expect(await bot.send(7, { text: 'x' })).toMatchObject({ state: 'retry' });
      expect(await bot.send(7, { text: 'x' })).toMatchObject({ state: 'sent' });
    },
  );

  it('gives a call without answer up', async () => {
    const hasty = await prepareBot({ server: bot.standIn, tuning: { callTimeoutMs: 50 } });
    bot.standIn.failNext('hang', 'sendMessage');
    expect(await hasty.send(7, { text: 'x' })).toMatchObject({ state: 'retry' });
    await hasty.channel.stop();
  });

  it('makes no call for a message that was called off before', async () => {
    const message = { text: 'Halo', choices: [] };
    const delivery = { id: 'd', address: '7', attributes: {}, lane: 'reply', message } as const;
    const result = await bot.channel.send(delivery, AbortSignal.abort(new Error('enough')));
    expect(result).toMatchObject({ state: 'retry', error: expect.stringContaining('enough') as string });
    expect(user.received()).toEqual([]);
  });

  it('does not run out of connections when hundreds of calls end in an error page', async () => {
    bot.standIn.failNext('badGateway', 'sendMessage', 250);
    const results = await Promise.all(Array.from({ length: 250 }, () => bot.send(7, { text: 'x' })));
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['retry']));
    expect(bot.standIn.calls()).toBe(250);
    expect(await bot.send(7, { text: 'x' })).toMatchObject({ state: 'sent' });
  });

  it('hands the pause of a 429 on', async () => {
    bot.standIn.failNext('tooManyRequests', 'sendMessage');
    expect(await bot.send(7, { text: 'x' })).toMatchObject({ state: 'retry', pauseChannelMs: 1000 });
  });

  it('sends a file that somebody sent to the bot again by its id, whatever its size', async () => {
    const { video } = user.sendsVideo();
    const fileId = video?.file_id ?? '';
    const file = {
      as: 'video',
      fileName: 'video',
      mimeType: 'video/mp4',
      bytes: Buffer.alloc(0),
      fileId,
    } as const;
    await bot.send(7, { text: 'Siti: [video]' }, file);
    expect(user.received().at(-1)).toMatchObject({ video: { file_id: fileId }, caption: 'Siti: [video]' });
  });

  it('fetches what somebody sent, unless it is too large or gone', async () => {
    const fileId = user.sendsVoice().voice?.file_id ?? '';
    const { bytes } = bot.standIn.world.files.get(fileId) ?? {};
    expect((await bot.channel.download?.(fileId, 100))?.bytes).toEqual(bytes);
    expect(await bot.channel.download?.(fileId, 1)).toBeUndefined();
    expect(await bot.channel.download?.('unknown', 100)).toBeUndefined();
    await bot.standIn.close();
    await expect(bot.channel.download?.(fileId, 100)).rejects.toThrow();
  });

  async function sent(message: Parameters<TestBot['send']>[1], file?: Parameters<TestBot['send']>[2]) {
    const result = await bot.send(7, message, file);
    return result.state === 'sent' ? (result.order ?? 0) : 0;
  }
});
