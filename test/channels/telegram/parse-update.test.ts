import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import type { Inbound } from '../../../src/channels/channel.ts';
import { parseUpdate } from '../../../src/channels/telegram/parse-update.ts';

interface Recorded {
  it: string;
  update: Update;
  says: Inbound[];
}

const recorded = JSON.parse(readFileSync(new URL('./payloads.json', import.meta.url), 'utf8')) as Recorded[];

describe('parseUpdate', () => {
  it.each(recorded)('$it', ({ update, says }) => {
    expect(parseUpdate(update)).toEqual(says);
  });

  it('knows a message by itself, as Telegram numbers updates anew after a silent week', () => {
    const message = (id: number) => ({
      message_id: id,
      date: 1_790_000_000,
      from: { id: 7, is_bot: false, first_name: 'Sri' },
      chat: { id: 7, first_name: 'Sri', type: 'private' as const },
      text: 'ya',
    });
    const keyOf = (updateId: number, id: number) =>
      parseUpdate({ update_id: updateId, message: message(id) } as never)[0]?.externalId;
    expect(keyOf(9, 42)).toBe(keyOf(8, 42));
    expect(keyOf(8, 43)).not.toBe(keyOf(8, 42));
  });

  it.each([
    ['/help', 'BANTUAN'],
    ['/settings', 'PENGATURAN'],
    ['/stop', 'BERHENTI'],
    ['/batal', 'BATAL'],
    ['/privacy', 'PRIVASI'],
    ['/hapus', 'HAPUS'],
    ['/petugas', 'PETUGAS'],
    ['/tugas', 'TUGAS'],
    ['/tugas 12', 'TUGAS 12'],
    ['/HELP@kanca_bot', 'BANTUAN'],
    ['/lowongan', '/lowongan'],
    ['bantuan', 'bantuan'],
  ])('reads %s as the word %s', (text, word) => {
    expect(parseUpdate(message({ text }))[0]?.event).toMatchObject({ type: 'TEXT', text: word });
  });

  it.each([
    ['/start', undefined],
    ['/start L0ker-2_x', 'L0ker-2_x'],
    ['/start@kanca_bot abc', 'abc'],
    ['/start bad payload!', 'bad'],
    ['/start "><script>', undefined],
    [`/start ${'a'.repeat(65)}`, undefined],
  ])('reads %s as a start with payload %s', (text, payload) => {
    expect(parseUpdate(message({ text }))[0]?.event).toEqual({ type: 'START', ...(payload && { payload }) });
  });

  it.each([
    ['photo', [{ file_id: 'small' }, { file_id: 'large' }], 'photo', 'large'],
    ['voice', { file_id: 'f' }, 'voice', 'f'],
    ['audio', { file_id: 'f' }, 'audio', 'f'],
    ['video', { file_id: 'f' }, 'video', 'f'],
    ['video_note', { file_id: 'f' }, 'video', 'f'],
    ['document', { file_id: 'f' }, 'document', 'f'],
    ['sticker', { file_id: 'f' }, 'sticker', 'f'],
    ['dice', { emoji: '🎲', value: 3 }, 'other', undefined],
    ['poll', { id: '1' }, 'other', undefined],
  ])('reads a %s as media', (field, content, media, fileId) => {
    expect(parseUpdate(message({ [field]: content }))[0]?.event).toEqual({
      type: 'MEDIA',
      media,
      ...(fileId && { fileId }),
    });
  });

  it('keeps any text as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!text.startsWith('/'));
        expect(parseUpdate(message({ text }))[0]?.event).toEqual({ type: 'TEXT', text });
      }),
    );
  });

  it('says nothing about service messages, foreign kinds and updates without a number', () => {
    expect(parseUpdate(message({ pinned_message: { message_id: 1 } }))).toEqual([]);
    expect(parseUpdate({ update_id: 1, poll: {} } as unknown as Update)).toEqual([]);
    expect(parseUpdate({ message: { text: 'x' } } as unknown as Update)).toEqual([]);
  });

  function message(content: object): Update {
    return {
      update_id: 9,
      message: {
        message_id: 3,
        from: { id: 7, is_bot: false, first_name: 'Sri' },
        chat: { id: 7, type: 'private', first_name: 'Sri' },
        date: 1_790_000_000,
        ...content,
      },
    } as Update;
  }
});
