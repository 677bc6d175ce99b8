import { describe, expect, it } from 'vitest';
import type { MediaFile, SendResult } from '../../src/channels/channel.ts';
import { KancaError } from '../../src/errors.ts';
import { mediaNotYet } from '../../src/media/media-not-yet.ts';
import { attemptDelivery, type MakeMedia } from '../../src/outbox/attempt-delivery.ts';
import type { OutboxRow } from '../../src/outbox/outbox-row.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

const file: MediaFile = { as: 'picture', fileName: 'a.jpg', mimeType: 'image/jpeg', bytes: Buffer.from('a') };
const media = { kind: 'x', fileName: 'a.jpg', input: {} };
const row = (message: Partial<OutboxRow['message']>): OutboxRow => ({
  id: 1n,
  personId: 1,
  addressId: 1,
  channel: 'test',
  address: 'siti',
  attributes: {},
  lane: 0,
  message: { text: 'Rina: [foto]', choices: [], media, ...message },
  tries: 1,
});

describe('a message with a file', () => {
  const attempt = async (
    make: MakeMedia,
    message: Partial<OutboxRow['message']>,
    ...answers: SendResult[]
  ) => {
    const channel = createRecordingChannel();
    channel.answerWith(...answers);
    const { result } = await attemptDelivery(channel, row(message), make);
    return { result, sent: channel.sent.map((one) => [one.message.text, one.file?.fileName]) };
  };
  const withoutFile = 'Fotonya tidak bisa kuteruskan.';
  const failing =
    (error: Error): MakeMedia =>
    () =>
      Promise.reject(error);

  it('goes with it', async () => {
    expect((await attempt(async () => file, { withoutFile })).sent).toEqual([['Rina: [foto]', 'a.jpg']]);
  });

  it('says that the file is missing where it cannot be had', async () => {
    expect((await attempt(async () => null, { withoutFile })).sent).toEqual([[withoutFile, undefined]]);
    const broken = await attempt(failing(new Error('broken')), { withoutFile });
    expect(broken.sent).toEqual([[withoutFile, undefined]]);
  });

  it('says so too where the platform does not take it', async () => {
    const refused = { state: 'failed', error: 'type' } as const;
    const { result, sent } = await attempt(async () => file, { withoutFile }, refused);
    expect(sent).toEqual([[withoutFile, undefined]]);
    expect(result.state).toBe('sent');
  });

  it('is left with its words alone where these say everything', async () => {
    expect((await attempt(async () => null, {})).sent).toEqual([['Rina: [foto]', undefined]]);
    const refused = await attempt(async () => file, {}, { state: 'failed', error: 'type' });
    expect(refused.result.state).toBe('failed');
  });

  it('waits for a file that can be had later', async () => {
    const later = new KancaError('not now', { code: mediaNotYet, remedy: 'Wait.' });
    const { result, sent } = await attempt(failing(later), { withoutFile });
    expect(sent).toEqual([]);
    expect(result).toEqual({ state: 'retry', error: 'not now' });
  });
});
