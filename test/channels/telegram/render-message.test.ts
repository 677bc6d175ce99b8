import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RenderedMessage } from '../../../src/channels/channel.ts';
import { arrangeButtons } from '../../../src/channels/telegram/arrange-buttons.ts';
import { renderMessage } from '../../../src/channels/telegram/render-message.ts';
import { choices } from './start-bot.ts';

const options = { removeKeyboard: false, shareLabels: { contact: 'Kirim nomor', location: 'Kirim lokasi' } };

describe('renderMessage', () => {
  it('sends a question with its choices as buttons, without parse mode and preview', () => {
    expect(render({ text: 'Kamu <suka> *ini*?', choices: choices('Ya', 'Tidak') })).toEqual({
      messages: [
        {
          method: 'sendMessage',
          payload: {
            chat_id: 7,
            text: 'Kamu <suka> *ini*?',
            link_preview_options: { is_disabled: true },
            reply_markup: {
              inline_keyboard: [
                [
                  { text: 'Ya', callback_data: 'q:1' },
                  { text: 'Tidak', callback_data: 'q:2' },
                ],
              ],
            },
          },
        },
      ],
    });
  });

  it('writes the choices into the text for a person without buttons', () => {
    const [call] = render({ text: 'Pilih', choices: choices('Ya', 'Tidak'), plain: true }).messages;
    expect(call?.payload['text']).toBe('Pilih\n\n1) Ya\n2) Tidak');
    expect(call?.payload).not.toHaveProperty('reply_markup');
  });

  it('cuts a long text into several messages and puts the buttons under the last', () => {
    const text = 'Kalimat yang cukup panjang. '.repeat(400).trim();
    const { messages } = render({ text, choices: choices('Ya') });
    expect(messages.length).toBe(3);
    expect(messages.map(({ payload }) => 'reply_markup' in payload)).toEqual([false, false, true]);
    expect(messages.map(({ payload }) => payload['text']).join(' ')).toBe(text);
  });

  it('edits in place what replaces, and has the new message ready', () => {
    const { edit, messages } = render({ text: 'Halaman 2', choices: choices('Lagi'), replaces: '55' });
    expect(edit).toMatchObject({ method: 'editMessageText', payload: { message_id: 55, text: 'Halaman 2' } });
    expect(messages).toMatchObject([{ method: 'sendMessage', payload: { text: 'Halaman 2' } }]);
  });

  it('does not settle the message that it replaces', () => {
    const both = { replaces: '55', settle: { messageId: '55', text: 'Lagi' } };
    expect(render({ text: 'Halaman 2', ...both }).settle).toBeUndefined();
    expect(render({ text: 'x', settle: both.settle }).settle?.payload).toMatchObject({
      message_id: 55,
      text: 'Lagi',
    });
  });

  it('asks for a contact by a keyboard that also offers the choices', () => {
    const [call] = render({ text: 'Nomor?', choices: choices('Lewati'), request: 'contact' }).messages;
    expect(call?.payload['reply_markup']).toEqual({
      keyboard: [[{ text: 'Kirim nomor', request_contact: true }], [{ text: 'Lewati' }]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
  });

  it('takes a keyboard away with the next message, or before it when that one has buttons', () => {
    const shown = { ...options, removeKeyboard: true };
    const bare = renderMessage('7', { text: 'Terima kasih', choices: [] }, shown).messages;
    expect(bare.map(({ payload }) => payload['reply_markup'])).toEqual([{ remove_keyboard: true }]);
    const withButtons = renderMessage('7', { text: 'Lanjut?', choices: choices('Ya') }, shown).messages;
    expect(withButtons.map(({ payload }) => Object.keys(payload['reply_markup'] as object))).toEqual([
      ['remove_keyboard'],
      ['inline_keyboard'],
    ]);
  });

  it('puts a short text under a file and a long one after it', () => {
    const file = {
      as: 'picture',
      fileName: 'a.png',
      mimeType: 'image/png',
      bytes: Buffer.from('x'),
    } as const;
    const short = renderMessage(
      '7',
      { text: 'Hasilmu', choices: choices('Ya') },
      { ...options, file },
    ).messages;
    expect(short).toMatchObject([
      { method: 'sendPhoto', payload: { caption: 'Hasilmu', reply_markup: { inline_keyboard: [[{}]] } } },
    ]);
    const long = renderMessage(
      '7',
      { text: 'y'.repeat(1025), choices: choices('Ya') },
      { ...options, file },
    ).messages;
    expect(long.map(({ method, payload }) => [method, 'reply_markup' in payload])).toEqual([
      ['sendPhoto', false],
      ['sendMessage', true],
    ]);
  });

  it('never renders a call that the server refuses for its form', () => {
    const message = fc.record({
      text: fc.string({ unit: 'binary', minLength: 1, maxLength: 9000 }),
      choices: fc.array(
        fc.record({
          data: fc.string({ minLength: 1, maxLength: 16 }),
          label: fc.string({ minLength: 1, maxLength: 90 }),
          key: fc.constant('1'),
        }),
        { maxLength: 120 },
      ),
    });
    fc.assert(
      fc.property(message, (rendered) => {
        for (const { payload } of render(rendered).messages) {
          const text = String(payload['text']);
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          const { inline_keyboard: rows = [] } = (payload['reply_markup'] ?? {}) as {
            inline_keyboard?: object[][];
          };
          expect(rows.flat().length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 50 },
    );
  });

  function render(message: Partial<RenderedMessage>) {
    return renderMessage('7', { text: '', choices: [], ...message }, options);
  }
});

describe('arrangeButtons', () => {
  it('sets short neighbours side by side and long ones alone', () => {
    const rows = arrangeButtons(
      choices('Sangat tidak suka', 'Suka', '1', '2', '3', '4', '5', 'Kembali', 'Jeda'),
    );
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Sangat tidak suka'],
      ['Suka', '1', '2', '3', '4'],
      ['5', 'Kembali', 'Jeda'],
    ]);
  });

  it('shortens a label longer than 60 characters without breaking a character', () => {
    const [row] = arrangeButtons(choices(`${'x'.repeat(58)}😀 panjang`));
    expect(row?.[0]?.text).toBe(`${'x'.repeat(58)}…`);
  });
});
