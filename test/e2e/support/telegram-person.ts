import type { Message } from '@grammyjs/types';
import type { TelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import type { Person, SentFile } from './person.ts';

/** Callback queries wait in a queue of their own, as in the stand-in's users. */
const callbackQueue = 3 * 2 ** 33;

/** Gives the person of each chat id; one call for a stand-in, since it listens to all of them. */
export function telegramPeople(standIn: TelegramStandIn): (id: number) => Person {
  const heard = new Map<number, string[]>();
  standIn.onMessage((message, { id }) => {
    heard.set(id, [...(heard.get(id) ?? []), wordsOf(message)]);
  });
  return (id) => {
    const user = standIn.user(id);
    return {
      writes: async (text) => void user.sends(text),
      presses: async (label) => {
        for (const message of user.received().reverse()) {
          const at = labelsOf(message).findIndex((text) => text.startsWith(label));
          if (at >= 0) return void user.presses(message.message_id, at);
        }
        throw new Error(`No message to ${id} has a button ${label}.`);
      },
      forges: async (data) => {
        const { world } = standIn;
        const message = user.received().at(-1);
        const callback = `forged-${world.callbacks.size}`;
        world.callbacks.set(callback, { askedAt: world.now() });
        const query = { id: callback, from: user.chat.user, chat_instance: `${-id}`, data };
        world.emit(
          { callback_query: { ...query, ...(message !== undefined && { message }) } },
          id + callbackQueue,
        );
      },
      heard: () => heard.get(id) ?? [],
      shown: () => user.received().map(wordsOf),
      labels: () => labelsOf(user.received().at(-1)),
      file: () => fileOf(standIn, user.received()),
    };
  };
}

function wordsOf({ text, caption }: Message): string {
  return text ?? caption ?? '';
}

function labelsOf(message: Message | undefined): string[] {
  return (message?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
}

function fileOf({ world }: TelegramStandIn, messages: readonly Message[]): SentFile | undefined {
  const sent = messages.findLast(({ document, photo }) => document !== undefined || photo !== undefined);
  const file = world.files.get(sent?.document?.file_id ?? sent?.photo?.[0]?.file_id ?? '');
  return file && { fileName: file.fileName, bytes: file.bytes };
}
