import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { AccountNotes } from './account-notes.ts';
import type { Channel, ChannelHealth } from './channel.ts';
import type { SentFileStore } from './sent-files.ts';

/** What a channel is like, set up here or not; the one place where it is said. */
export interface ChannelTraits {
  /** Name in the tables, e.g. `telegram`. */
  name: string;
  /** What people call it, in any language. */
  label: string;
  /** What reports count it as: both ways to WhatsApp are one. */
  family: string;
  /** A message makes a phone ring: quiet hours apply. */
  rings: boolean;
  /** Notices a second that it sends as a rule, see `pace`; undefined: as fast as we are. */
  noticesPerSecond?: number;
  /** Free text may go only so long after the person last wrote; afterwards a template, or nothing. */
  windowHours?: number;
  /** The platform takes money for messages, see `WHATSAPP_CLOUD_PRICES`. */
  priced?: true;
}

/** A kind of channel: what it is like, and how it is opened where the settings ask for it. */
export interface ChannelDefinition {
  readonly traits: ChannelTraits;
  /**
   * Notices a second, where the settings may ask for another pace than `traits` say; undefined: as fast as we are. Absent:
   * there is no such setting.
   */
  pace?(config: Config): number | undefined;
  /**
   * The channel as the settings want it, not started yet; null: it is not set up. The client of its platform is loaded
   * only here.
   * @throws KancaError `CONFIG_INVALID`
   */
  open(world: ChannelWorld): Promise<OpenedChannel | null>;
  /** How `kanca init` sets it up; absent: by hand only. */
  readonly setup?: ChannelSetup;
}

/** What `kanca init` asks for a channel, and how it looks whether the answers are right. */
export interface ChannelSetup {
  /** What is offered, e.g. `Serve Telegram`. */
  offer: string;
  /** Settings that come with a yes. A channel whose settings are taken is not offered any more. */
  settings?: Readonly<Record<string, string>>;
  questions: readonly SetupQuestion[];
  /** Absent: what the opened channel says of its health. */
  check?(world: ChannelWorld): Promise<ChannelHealth>;
}

export interface SetupQuestion {
  /** Name of the setting. */
  setting: string;
  ask: string;
  /** What is typed is not shown. */
  secret?: true;
  /** What it becomes where nothing is typed. */
  made?: () => string;
}

export interface OpenedChannel {
  channel: Channel;
  /** Names the bot or number behind it: processes on one account share its slots. Absent: the channel's name. */
  account?: string;
  /** Only one process at a time may listen; others stand by. */
  alone?: boolean;
  /** It listens and sends over one connection, so that its work cannot be split over processes. */
  whole?: boolean;
}

/** What a channel may know of the house. */
export interface ChannelWorld {
  config: Config;
  /**
   * A channel's own settings, from the environment.
   * @throws KancaError `CONFIG_INVALID`
   */
  settings<T extends z.ZodType>(schema: T): z.output<T>;
  logger: Logger;
  languages: readonly string[];
  /** The words under a key. */
  say(key: string, language: string): string;
  /** Remembers files that an account has uploaded, so long. */
  fileStore(account: string, keptMs: number): SentFileStore;
  /** What the platform said of an account and still holds. */
  notes(account: string): AccountNotes;
  /** The platform's id of a bubble that it told of by our key before its sending was written down. */
  takenAs(channel: string, key: string): Promise<string | undefined>;
  /** When a person last wrote on a channel. */
  lastInboundAt(channel: string, address: string): Promise<Date | undefined>;
}
