import type { SendResult } from '../../channels/channel.ts';
import type { Stage, StageFile } from './stage.ts';

/** One thing that our stand-ins of the platforms claim, tried on the real one. */
export interface Step {
  name: string;
  /** Whether the channel can do that at all. */
  fits: (stage: Stage) => boolean;
  /** Returns what differs from the stand-in, in words; empty: nothing. */
  play: (stage: Stage, ask: (what: string) => Promise<void>) => Promise<string[]>;
}

export interface StepFiles {
  picture: StageFile;
  document: StageFile;
}

const odd = 'Tanda aneh: <b> & *bintang* _garis_ “kutip” 😀 é\nBaris kedua.';
const always = (): boolean => true;

/** Ten steps, from plain words to a person who has blocked us. */
export function rehearsalSteps({ picture, document }: StepFiles): Step[] {
  return [
    { name: 'text', fits: always, play: async (stage) => unsent(await stage.send({ text: odd })) },
    {
      name: 'buttons',
      fits: ({ capabilities }) => capabilities.buttons > 0,
      play: async (stage, ask) => {
        const choices = ['Satu', 'Dua', 'Tiga'].map((label, index) => ({
          data: `rehearsal:${index}`,
          label,
          key: `${index + 1}`,
        }));
        const shown = await stage.send({ text: 'Pilih yang kedua.', choices });
        await ask('Press the button "Dua".');
        const { event } = await stage.hears('PICK');
        return [
          ...unsent(shown),
          ...differs('the data of the press', event.data, 'rehearsal:1'),
          ...(event.messageId === undefined
            ? []
            : differs('the message pressed', event.messageId, idOf(shown))),
        ];
      },
    },
    {
      name: 'typed',
      fits: always,
      play: async (stage, ask) => {
        await stage.send({ text: 'Ketik 2, lalu kirim.' });
        await ask('Type 2 and send it.');
        const { event, order } = await stage.hears('TEXT');
        return [
          ...differs('the text', event.text, '2'),
          ...(order === undefined ? ['a message has no place in the chat'] : []),
        ];
      },
    },
    {
      name: 'edit',
      fits: ({ capabilities }) => capabilities.edit,
      play: async (stage) => {
        const first = await stage.send({ text: 'Ini akan berubah.' });
        const changed = await stage.send({ text: 'Sudah berubah.', replaces: idOf(first) });
        return [
          ...unsent(first),
          ...unsent(changed),
          ...differs('the changed message', idOf(changed), idOf(first)),
        ];
      },
    },
    {
      name: 'reply',
      fits: always,
      play: async (stage, ask) => {
        const shown = await stage.send({ text: 'Balas pesan ini dengan "ya".' });
        await ask('Reply to that message (swipe it, or press it long), with "ya".');
        const { event } = await stage.hears('TEXT');
        return event.replyTo === undefined
          ? ['it is not known to which message was replied']
          : differs('the message replied to', event.replyTo, idOf(shown));
      },
    },
    {
      name: 'picture',
      fits: always,
      play: async (stage) => unsent(await stage.send({ text: 'Gambar.' }, picture)),
    },
    {
      name: 'PDF',
      fits: always,
      play: async (stage) => unsent(await stage.send({ text: 'PDF.' }, document)),
    },
    {
      name: 'photo',
      fits: always,
      play: async (stage, ask) => {
        await ask('Send any photo.');
        const { event } = await stage.hears('MEDIA');
        return [
          ...differs('the kind', event.media, 'photo'),
          ...(event.fileId === undefined ? ['the photo cannot be fetched'] : []),
        ];
      },
    },
    {
      name: 'restart',
      fits: always,
      play: async (stage, ask) => {
        await stage.restart(() =>
          ask('The bot is down now. Send "satu", then "dua", then press Enter here.'),
        );
        const texts = [await stage.hears('TEXT'), await stage.hears('TEXT')].map(({ event }) => event.text);
        return differs('what was written meanwhile', texts.join(' ').toLowerCase(), 'satu dua');
      },
    },
    {
      name: 'blocked',
      fits: always,
      play: async (stage, ask) => {
        await ask('Block the bot (or delete the chat), then press Enter here.');
        const { state } = await stage.send({ text: 'Kalau ini terbaca, kamu belum memblokir.' });
        return differs('what becomes of a message then', state, 'unreachable');
      },
    },
  ];
}

function unsent(result: SendResult): string[] {
  return result.state === 'sent' ? [] : [`not sent: ${JSON.stringify(result)}`];
}

function idOf(result: SendResult): string {
  return result.state === 'sent' ? (result.messageId ?? '') : '';
}

function differs(what: string, is: string, standIn: string): string[] {
  return is === standIn ? [] : [`${what}: "${is}", at the stand-in "${standIn}"`];
}
