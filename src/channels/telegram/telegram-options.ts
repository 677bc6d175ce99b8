import type { Logger } from 'pino';
import type { AccountNotes } from '../account-notes.ts';
import type { SentFileStore } from '../sent-files.ts';

export interface TelegramOptions {
  /** From BotFather, e.g. `123456:ABC…`. */
  token: string;
  /** Normally `https://api.telegram.org`; another root for a local Bot API server. */
  apiRoot: string;
  /** Present: updates are pushed to us. Absent: we poll. */
  webhook?: WebhookOptions;
  logger: Logger;
  texts: TelegramTexts;
  /** Remembers uploaded files beyond a restart. */
  fileStore?: SentFileStore;
  /** Remembers beyond a restart what is wrong, and whose screen shows a keyboard of ours. */
  notes?: AccountNotes;
  tuning?: Partial<TelegramTuning>;
}

export interface WebhookOptions {
  /** The public https address that Telegram calls. */
  url: string;
  /** 1–256 characters of `A-Za-z0-9_-`. */
  secret: string;
  /** The local port to listen on, behind the office's own TLS. 0: any free one. */
  port: number;
  /** The address to listen on; absent: this machine only. */
  host?: string;
}

/** By language code; `id` is also what people with any other language get. */
export interface TelegramTexts {
  commands: Record<string, BotCommand[]>;
  /** Shown in the chats of people of the office instead. */
  officeCommands?: Record<string, BotCommand[]>;
  /** What an empty chat shows before the first message; at most 512 characters. */
  descriptions?: Record<string, string>;
  /** Labels of the buttons that share a phone number or a place. */
  requests?: Record<string, { contact: string; location: string }>;
}

export interface BotCommand {
  command: string;
  description: string;
}

/** Durations in milliseconds. Tests shorten them. */
export interface TelegramTuning {
  /** First wait after a failed poll; doubles up to a minute. */
  retryMs: number;
  callTimeoutMs: number;
  uploadTimeoutMs: number;
  /** How long one poll waits for news; the server's limit is 50,000. */
  pollMs: number;
}

export const defaultTuning: TelegramTuning = {
  retryMs: 1000,
  callTimeoutMs: 15_000,
  uploadTimeoutMs: 60_000,
  pollMs: 50_000,
};

export const defaultLanguage = 'id';
