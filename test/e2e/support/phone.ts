import type { Message } from '@grammyjs/types';
import type { TelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';

const patienceMs = 60_000;

/** A person with Telegram on their phone, one thing at a time. */
export interface Phone {
  /** Writes, and gives the words of the answer. */
  says(text: string): Promise<string>;
  /** Presses the button with this label under the newest message that has it; gives the words of the answer. */
  presses(label: string): Promise<string>;
  /** The next message that fits, when it comes. */
  hears(fits: (message: Message) => boolean): Promise<Message>;
}

export function takePhone(standIn: TelegramStandIn, id: number): Phone {
  const user = standIn.user(id);
  const answer = async (ask: () => void): Promise<string> => {
    const coming = user.next(isForReading, patienceMs);
    ask();
    return wordsOf(await coming);
  };
  return {
    says: (text) => answer(() => user.sends(text)),
    presses: (label) =>
      answer(() => {
        for (const { message_id, reply_markup } of user.received().reverse()) {
          const buttons = (reply_markup?.inline_keyboard ?? []).flat();
          const at = buttons.findIndex(({ text }) => text === label);
          if (at >= 0) return void user.presses(message_id, at);
        }
        throw new Error(`No message has a button ${label}.`);
      }),
    hears: (fits) => user.next(fits, patienceMs),
  };
}

/** Not the message that only takes a keyboard away, nor a pressed one whose buttons go. */
function isForReading(message: Message): boolean {
  return message.text !== '…' && !(message.edit_date !== undefined && message.reply_markup === undefined);
}

function wordsOf(message: Message): string {
  return message.text ?? message.caption ?? '';
}
