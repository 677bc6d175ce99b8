import { describe, expect, it } from 'vitest';
import { createMemoryFileStore } from '../memory-file-store.ts';
import { choices, prepareBot, type TestBot } from './start-bot.ts';

const picture = {
  as: 'picture',
  fileName: 'gambar-5',
  mimeType: 'image/jpeg',
  bytes: Buffer.from('ffd8ffe0', 'hex'),
  key: 'picture:5',
} as const;
const people = Array.from({ length: 20 }, (_, n) => n + 1);

function sendToAll(bot: TestBot): ReturnType<TestBot['send']>[] {
  return people.map((id) => {
    bot.standIn.user(id).sends('halo');
    return bot.send(id, { text: 'Ada pelatihan.', choices: choices('Saya tertarik') }, picture);
  });
}

const uploads = ({ standIn }: TestBot): number => standIn.log.filter(({ files }) => files.length > 0).length;

describe('A picture that many people get over Telegram', () => {
  it('is uploaded once, however many want it at the same moment, and not again after a restart', async () => {
    const fileStore = createMemoryFileStore();
    const bot = await prepareBot({ fileStore });
    const results = await Promise.all(sendToAll(bot));
    expect(results.map(({ state }) => state)).toEqual(people.map(() => 'sent'));
    expect(uploads(bot)).toBe(1);
    const got = people.map((id) => bot.standIn.user(id).received());
    expect(got.map(([message]) => [message?.caption, message?.photo?.[0]?.file_id])).toEqual(
      people.map(() => ['Ada pelatihan.', fileStore.known.get('picture:5')]),
    );
    const restarted = await prepareBot({ fileStore, server: bot.standIn });
    expect(await restarted.send(1, { text: 'Lagi.' }, picture)).toMatchObject({ state: 'sent' });
    expect(uploads(bot)).toBe(1);
    await bot.channel.stop();
    await restarted.stop();
  });

  it('is uploaded again when Telegram does not know it any more', async () => {
    const fileStore = createMemoryFileStore();
    await fileStore.keep('picture:5', 'of another bot');
    const bot = await prepareBot({ fileStore });
    const results = await Promise.all(sendToAll(bot));
    expect(results.map(({ state }) => state)).toEqual(people.map(() => 'sent'));
    expect(fileStore.known.get('picture:5')).not.toBe('of another bot');
    await bot.stop();
  });

  it('is uploaded by the next one when the first has failed', async () => {
    const bot = await prepareBot({ fileStore: createMemoryFileStore() });
    bot.standIn.user(1).sends('halo');
    bot.standIn.user(1).blocks();
    const results = await Promise.all(sendToAll(bot).slice(0, 3));
    expect(results.map(({ state }) => state)).toEqual(['unreachable', 'sent', 'sent']);
    await bot.stop();
  });
});
