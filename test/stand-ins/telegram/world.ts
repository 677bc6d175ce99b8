import type {
  ApiMethods,
  BotCommand,
  InlineKeyboardMarkup,
  Message,
  ReplyKeyboardMarkup,
  Update,
  User,
  UserFromGetMe,
} from '@grammyjs/types';
import type { Faults } from './create-faults.ts';
import type { LongPoll } from './create-long-poll.ts';
import type { CountSend } from './create-rate-limits.ts';
import type { Parameters, UploadedFile } from './parameters.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** One private chat: what the server knows of it and what the person sees. */
export interface Chat {
  id: number;
  user: User;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  migratedTo?: number;
  messages: Map<number, Shown>;
  replyKeyboard: ReplyKeyboardMarkup | undefined;
  /** The last chat action the bot showed, e.g. `typing`. */
  action?: string;
}

export interface Shown {
  message: Message;
  /** Sent by the bot. */
  own: boolean;
  /** Held a reply keyboard when it was sent: the server refuses to edit it. */
  fixed: boolean;
  /** Keyboards it showed before an edit: a slow phone may still press them. */
  earlierKeyboards: InlineKeyboardMarkup[];
}

export interface Callback {
  askedAt: number;
  /** Set once answered. */
  answer?: { text: string; showAlert: boolean };
}

/** A call as the server saw it. */
export interface LoggedCall {
  at: number;
  method: string;
  parameters: Readonly<Record<string, unknown>>;
  files: string[];
  /** HTTP status; 0: the client got no answer. */
  status: number;
}

export type MessageListener = (message: Message, chat: Chat, edited: boolean) => void;

/** Everything the stand-in's server knows. */
export interface World {
  token: string;
  bot: UserFromGetMe;
  now(): number;
  chats: Map<number, Chat>;
  updates: UpdateQueue;
  longPoll: LongPoll;
  webhook: WebhookDelivery;
  faults: Faults;
  countSend: CountSend;
  callbacks: Map<string, Callback>;
  files: Map<string, UploadedFile>;
  commands: Map<string, BotCommand[]>;
  profile: Map<string, string>;
  allowedUpdates: ReadonlySet<string> | undefined;
  nextMessageId(): number;
  nextFileNumber(): number;
  emit(body: Omit<Update, 'update_id'>, queue: number, lifetimeMs?: number): void;
  announce(message: Message, chat: Chat, edited: boolean): void;
}

type File = never;
export type MethodName = keyof ApiMethods<File>;
type Answer<M extends MethodName> = ReturnType<ApiMethods<File>[M]>;

/** One method of the API: throws an ApiFailure for an error answer. */
export type Method<M extends MethodName> = (
  world: World,
  parameters: Parameters,
) => Answer<M> | Promise<Answer<M>>;
