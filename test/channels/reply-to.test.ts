import { expect, it } from 'vitest';
import { parseMessage } from '../../src/channels/telegram/parse-message.ts';
import { readMessage, type ReadableMessage } from '../../src/channels/whatsapp-web/read-message.ts';

it('Telegram tells which message a text or a picture is a reply to', () => {
  const reply = { reply_to_message: { message_id: 41 } };
  expect(parseMessage({ text: 'Ya', ...reply } as never)).toEqual({
    type: 'TEXT',
    text: 'Ya',
    replyTo: '41',
  });
  expect(parseMessage({ photo: [{ file_id: 'F1' }], ...reply } as never)).toMatchObject({ replyTo: '41' });
  expect(parseMessage({ text: 'Ya' } as never)).toEqual({ type: 'TEXT', text: 'Ya' });
});

it('WhatsApp Web tells it by the end of the message id', () => {
  const message = {
    from: '628123@c.us',
    body: 'Ya',
    type: 'chat',
    timestamp: 1,
    fromMe: false,
    isStatus: false,
    id: { _serialized: 'false_628123@c.us_3EB0' },
    _data: { quotedStanzaID: '3EB0AA' },
  } as unknown as ReadableMessage;
  expect(readMessage('whatsapp-web', message)?.event).toMatchObject({ text: 'Ya', replyTo: '3EB0AA' });
});
