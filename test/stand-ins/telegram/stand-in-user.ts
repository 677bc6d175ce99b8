import type { Contact, InlineKeyboardMarkup, Message, User } from '@grammyjs/types';
import { CALLBACK_LIFETIME_MS } from './methods/answer-callback-query.ts';
import type { Chat, MessageListener, World } from './world.ts';

/** Callback queries wait in another queue than the messages of the same person. */
const CALLBACK_QUEUE = 3 * 2 ** 33;
const FIRST_CALLBACK_ID = 4_300_000_000_000_000;

type Content = Partial<Message>;

/** A person with a phone: writes, presses, blocks; sees what the chat shows. */
export class StandInUser {
  readonly chat: Chat;
  private readonly world: World;
  private readonly listeners: Set<MessageListener>;

  constructor(world: World, chat: Chat, listeners: Set<MessageListener>) {
    this.world = world;
    this.chat = chat;
    this.listeners = listeners;
  }

  get id(): number {
    return this.chat.id;
  }

  sends(text: string): Message {
    const command = /^\/[a-z0-9_]+/i.exec(text)?.[0];
    return this.post({
      text,
      ...(command && { entities: [{ type: 'bot_command' as const, offset: 0, length: command.length }] }),
    });
  }

  /** Writes in reply to a message that the chat shows. */
  replies(messageId: number, text: string): Message {
    const shown = this.chat.messages.get(messageId);
    if (shown === undefined) throw new Error(`The chat shows no message ${messageId}.`);
    return this.post({ text, reply_to_message: shown.message as never });
  }

  sendsContact(contact: Partial<Contact> = {}): Message {
    const { id, first_name } = this.chat.user;
    return this.post({ contact: { phone_number: '6281234567890', first_name, user_id: id, ...contact } });
  }

  sendsLocation(latitude = -7.5666, longitude = 110.8167): Message {
    return this.post({ location: { latitude, longitude } });
  }

  sendsSticker(): Message {
    return this.post({
      sticker: {
        ...this.file(),
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
      },
    });
  }

  sendsPhoto(caption?: string): Message {
    return this.post({
      photo: [{ ...this.file(), width: 90, height: 90 }],
      ...(caption !== undefined && { caption }),
    });
  }

  sendsVideo(caption?: string): Message {
    return this.post({
      video: { ...this.file(), width: 640, height: 480, duration: 3, mime_type: 'video/mp4' },
      ...(caption !== undefined && { caption }),
    });
  }

  sendsVoice(): Message {
    return this.post({ voice: { ...this.file(), duration: 3, mime_type: 'audio/ogg' } });
  }

  sendsDocument(fileName = 'surat.pdf', caption?: string): Message {
    return this.post({
      document: { ...this.file(), file_name: fileName, mime_type: 'application/pdf' },
      ...(caption !== undefined && { caption }),
    });
  }

  /** Changes a message this person sent. */
  edits(messageId: number, text: string): void {
    const shown = this.chat.messages.get(messageId);
    if (shown === undefined || shown.own) throw new Error(`${messageId} is no message of user ${this.id}.`);
    const edited = { ...shown.message, text, edit_date: this.seconds(), from: this.chat.user };
    shown.message = edited;
    this.world.emit({ edited_message: edited as never }, this.id);
  }

  /** Presses the n-th button (from 0) or the one with this data, also one an edit has just taken away. */
  presses(messageId: number, which: number | string): string {
    const shown = this.chat.messages.get(messageId);
    if (shown === undefined) throw new Error(`The chat shows no message ${messageId}.`);
    const data =
      typeof which === 'number'
        ? buttonsOf(shown.message.reply_markup)[which]
        : [...shown.earlierKeyboards, shown.message.reply_markup]
            .flatMap(buttonsOf)
            .find((it) => it === which);
    if (data === undefined) throw new Error(`Message ${messageId} has no button ${which}.`);
    const id = String(FIRST_CALLBACK_ID + this.world.callbacks.size);
    this.world.callbacks.set(id, { askedAt: this.world.now() });
    const query = {
      id,
      from: this.chat.user,
      message: shown.message,
      chat_instance: String(-this.id),
      data,
    };
    this.world.emit({ callback_query: query }, this.id + CALLBACK_QUEUE, CALLBACK_LIFETIME_MS);
    return id;
  }

  blocks(): void {
    this.chat.blocked = true;
    this.membership('member', 'kicked');
  }

  unblocks(): void {
    this.chat.blocked = false;
    this.membership('kicked', 'member');
  }

  /** Deletes the account. */
  deactivates(): void {
    this.chat.deactivated = true;
  }

  /** What the chat shows now, edits applied, in order. */
  messages(): Message[] {
    return [...this.chat.messages.values()].map(({ message }) => message);
  }

  /** What the bot has sent into this chat, as it stands now. */
  received(): Message[] {
    return [...this.chat.messages.values()].filter(({ own }) => own).map(({ message }) => message);
  }

  /** The answer the bot gave to a press. */
  toastOf(callbackId: string): { text: string; showAlert: boolean } | undefined {
    return this.world.callbacks.get(callbackId)?.answer;
  }

  /** The next message of the bot that fits, new or edited; rejects after `ms`. */
  next(fits: (message: Message) => boolean = () => true, ms = 60_000): Promise<Message> {
    return new Promise((resolve, reject) => {
      const listener: MessageListener = (message, chat) => {
        if (chat !== this.chat || !fits(message)) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(message);
      };
      const timer = setTimeout(() => {
        this.listeners.delete(listener);
        reject(new Error(`User ${this.id} got no such message within ${ms} ms.`));
      }, ms);
      this.listeners.add(listener);
    });
  }

  private post(content: Content): Message {
    const message: Message = {
      message_id: this.world.nextMessageId(),
      from: this.chat.user,
      chat: { id: this.id, type: 'private', first_name: this.chat.user.first_name },
      date: this.seconds(),
      ...content,
    };
    this.chat.started = true;
    this.chat.messages.set(message.message_id, { message, own: false, fixed: true, earlierKeyboards: [] });
    this.world.emit({ message: message as Message & { from: User; chat: never } }, this.id);
    return message;
  }

  private membership(before: 'member' | 'kicked', after: 'member' | 'kicked'): void {
    const member = (status: 'member' | 'kicked') =>
      status === 'member'
        ? { status, user: this.world.bot }
        : { status, user: this.world.bot, until_date: 0 };
    const change = {
      chat: { id: this.id, type: 'private' as const, first_name: this.chat.user.first_name },
      from: this.chat.user,
      date: this.seconds(),
      old_chat_member: member(before),
      new_chat_member: member(after),
    };
    this.world.emit({ my_chat_member: change }, this.id);
  }

  private file() {
    const number = this.world.nextFileNumber();
    const id = `U${number}`;
    this.world.files.set(id, { fileName: id, mimeType: 'application/octet-stream', bytes: Buffer.from(id) });
    return { file_id: id, file_unique_id: `u${id}`, file_size: id.length };
  }

  private seconds(): number {
    return Math.floor(this.world.now() / 1000);
  }
}

function buttonsOf(markup: InlineKeyboardMarkup | undefined): string[] {
  return (markup?.inline_keyboard ?? [])
    .flat()
    .map((button) => ('callback_data' in button ? button.callback_data : ''));
}
