import { afterEach, describe, expect, it } from 'vitest';
import type { AccountNotes } from '../../../src/channels/account-notes.ts';
import { parseMessage } from '../../../src/channels/telegram/parse-message.ts';
import { renderMessage } from '../../../src/channels/telegram/render-message.ts';
import { startTelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { choices, prepareBot, type TestBot } from './start-bot.ts';

const shareLabels = { contact: 'Kirim nomor', location: 'Kirim lokasi' };
const options = { removeKeyboard: false, shareLabels };

function memoryNotes(): AccountNotes & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: async () => new Map(kept),
    write: async (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
}

describe('Telegram on a bad day', () => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  it('takes the first message to a new bot for new, and one to the same bot under a new token for old', async () => {
    const keyOf = async (token: string): Promise<string> => {
      const server = await startTelegramStandIn({ token });
      bot = await prepareBot({ server, token });
      await bot.channel.start(async (events) => void bot.received.push(...events));
      server.user(7).sends('halo');
      await expect.poll(() => bot.received.length, { timeout: 60_000 }).toBe(1);
      await bot.stop();
      return bot.received[0]?.externalId ?? '';
    };
    const [first, revoked, another] = [await keyOf('11:AAA'), await keyOf('11:BBB'), await keyOf('22:AAA')];
    expect(revoked).toBe(first);
    expect(another).not.toBe(first);
    expect(another).toMatch(/^22\//u);
  });

  it('tells doctor of another process that polls, for as long as it does', async () => {
    const notes = memoryNotes();
    bot = await prepareBot({ notes, tuning: { pollMs: 1_000, retryMs: 20 } });
    await bot.channel.start(async () => undefined);
    const rival = `${bot.standIn.url}/bot${bot.standIn.token}/getUpdates?timeout=3`;
    const other = fetch(rival).catch(() => undefined);
    await expect.poll(() => notes.kept.get('polling'), { timeout: 60_000 }).toMatch(/Another process polls/);
    expect(await bot.channel.health()).toMatchObject({ ok: false, detail: /Another process polls/ });
    await other;
    await expect.poll(() => notes.kept.get('polling'), { timeout: 60_000 }).toBeUndefined();
    expect((await bot.channel.health()).ok).toBe(true);
  });

  it('tells doctor that a token was revoked', async () => {
    bot = await prepareBot({ token: '1:REVOKED' });
    expect(await bot.channel.health()).toMatchObject({ ok: false, detail: /revoked or copied wrongly/ });
  });

  it('takes its keyboard away also after a restart', async () => {
    const notes = memoryNotes();
    bot = await prepareBot({ notes });
    await bot.channel.start(async () => undefined);
    bot.standIn.user(7).sends('halo');
    await bot.send(7, { text: 'Nomormu?', request: 'contact' });
    await bot.channel.stop();
    const next = await prepareBot({ notes, server: bot.standIn });
    await next.channel.start(async () => undefined);
    await next.send(7, { text: 'Lanjut' });
    await next.channel.stop();
    const sent = bot.standIn.log.filter(({ method }) => method.toLowerCase() === 'sendmessage');
    expect(JSON.stringify(sent.at(-1))).toContain('remove_keyboard');
    expect([...notes.kept.keys()]).toEqual([]);
  });
});

it('a command of the menu is known as one, other words are not', () => {
  const message = (text: string) => parseMessage({ text } as never);
  expect(message('/hapus')).toEqual({ type: 'TEXT', text: 'HAPUS', command: true });
  expect(message('HAPUS')).toEqual({ type: 'TEXT', text: 'HAPUS' });
  expect(message('/gaji 3 juta')).toEqual({ type: 'TEXT', text: '/gaji 3 juta' });
});

it('what cannot be undone is red, and a code is copied at a tap', () => {
  const all = choices('Hapus semua', 'Tidak').map((one, at) =>
    at === 0 ? { ...one, danger: true as const } : one,
  );
  const message = { text: 'Yakin?', choices: all, copy: 'AB12CD' };
  const markup = renderMessage('7', message, options).messages.at(-1)?.payload['reply_markup'];
  expect(markup).toEqual({
    inline_keyboard: [
      [{ text: '📋 AB12CD', copy_text: { text: 'AB12CD' } }],
      [expect.objectContaining({ text: 'Hapus semua', style: 'danger' })],
      [{ text: 'Tidak', callback_data: 'q:2' }],
    ].map((row) => row as unknown[]),
  });
});
