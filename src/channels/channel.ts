/**
 * The port every platform implements. A channel parses what the platform sends into {@link Inbound}, hands it
 * over, and confirms to the platform only after `receive` has resolved (the event is then on disk). It never
 * decides anything about a conversation.
 */
export interface Channel {
  /** Name in the tables, e.g. `telegram`. */
  readonly name: string;
  readonly capabilities: Capabilities;
  /** Begins to listen. Resolves when the channel can receive; rejects with a KancaError when it never will. */
  start(receive: Receive, keepFates?: KeepFates): Promise<void>;
  /** Makes ready to send where another process listens; `start` does that, too. Absent: there is nothing to do. */
  prepare?(): Promise<void>;
  /** Sends one message. Never throws: every outcome is a {@link SendResult}. */
  send(delivery: Delivery, signal: AbortSignal): Promise<SendResult>;
  /**
   * Fetches the file of a MEDIA event of this channel. Undefined when it is larger than `limit` bytes or the platform
   * has it no more; rejects while the platform is out of reach. Absent: files cannot be fetched.
   */
  download?(fileId: string, limit: number): Promise<DownloadedFile | undefined>;
  /** An address that opens a chat with us in which `word` only has to be sent; absent or null: not known. */
  linkTo?(word: string): Promise<string | null>;
  /** Stops listening; what was received is already on disk. */
  stop(): Promise<void>;
  /** One line for `kanca doctor`. */
  health(): Promise<ChannelHealth>;
}

/** Resolves when all events are durably stored (duplicates included); rejects when the database is out of reach. */
export type Receive = (events: readonly Inbound[]) => Promise<void>;

/** What became of a message after the platform had taken it. */
export interface MessageFate {
  channel: string;
  /** The platform's id of it, as {@link SendResult} gave it. */
  messageId: string;
  /** Our own name of the sent bubble, where the platform repeats it: known before the answer to the send is. */
  key?: string;
  /** `taken`: the platform has it; `again`: given back, and worth another attempt unless something newer was said. */
  state: 'taken' | 'delivered' | 'read' | 'failed' | 'again';
  error?: string;
  /** Seconds since 1970. */
  at: number;
}

/** Resolves when the fates are on disk; those of unknown messages are passed over. */
export type KeepFates = (fates: readonly MessageFate[]) => Promise<void>;

export interface Capabilities {
  /** Most buttons under one message; 0: numbered text only. */
  buttons: number;
  /** Longest button label in characters. */
  buttonLabel: number;
  /** Longest text of one message in characters. */
  text: number;
  /** Can change a message that was sent. */
  edit: boolean;
  /** A message makes a phone ring: quiet hours apply. */
  rings: boolean;
  /** Most messages a second to one address. */
  perAddress: number;
  /** Most notices (not replies) a second of the whole channel; 0: no limit. */
  notices: number;
  /** So long after a person's last message free text may set out to them; absent: always. See `windowMs`. */
  windowMs?: number;
  /** Templates for afterwards, by what they are for; `*` for anything. */
  templates?: readonly string[];
  /** Most messages of all kinds that the platform takes within any second; absent: it does not count them together. */
  perSecond?: number;
  /** How long the platform keeps a pressed button for us while we are away; absent: as long as it keeps a message. */
  pressesKeptMs?: number;
  /** Sends a file of its own again by the id it came with, without its bytes; absent: it has to be uploaded. */
  resends?: true;
  /** Sends at its own pace: what was handed over waits for its turn, in order, until the signal calls it off. */
  queues?: true;
  /** MIME types of files that the platform takes; absent: any. */
  fileTypes?: readonly string[];
}

/** One event from one address. */
export interface Inbound {
  channel: string;
  /** Opaque identity of the sender on this channel. */
  address: string;
  /** Unique within the channel; a second delivery of the same id is ignored. */
  externalId: string;
  event: InboundEvent;
  /**
   * Position in the chat, comparable with {@link SendResult} `order` of the same address: a typed answer whose
   * order is below the open question's was written before that question was seen.
   */
  order?: number;
  /** When it was written, seconds since 1970, where the platform says so; absent: now. */
  at?: number;
  /** First guess of the person's language, asked once. */
  languageHint?: string;
  /** The channel's own facts about the address, kept with it. */
  attributes?: Record<string, string>;
  /** Another address of this channel that is the same person's, as the platform says. */
  sameAs?: string;
}

export type InboundEvent =
  /**
   * `command`: picked from the platform's menu of commands, not typed as words. `replyTo`: the platform's id of the
   * message it is a reply to.
   */
  | { type: 'TEXT'; text: string; command?: true; replyTo?: string }
  /**
   * A button of ours: `data` is what {@link Choice} carried. `messageId`: the message that held it, `shown`: the
   * text of that message.
   */
  | { type: 'PICK'; data: string; messageId?: string; callbackId?: string; label?: string; shown?: string }
  /** First contact or deep link; payload is untrusted. */
  | { type: 'START'; payload?: string }
  | { type: 'CONTACT'; phone: string; own: boolean }
  | { type: 'LOCATION'; latitude: number; longitude: number }
  | InboundMedia
  /** The person changed a message already sent. */
  | { type: 'EDITED'; text: string }
  /** A sign set under the message with this id of the platform's. */
  | { type: 'REACTED'; emoji: string; messageId: string }
  /** Somebody of the office wrote into this chat by hand, on the office's own phone. */
  | { type: 'STAFF_WROTE'; text: string }
  | { type: 'REACHABLE'; reachable: boolean }
  /** The platform moved the chat to another address. */
  | { type: 'MOVED'; to: string }
  /** The platform's own switch: the person stopped (or resumed) marketing messages of this office. */
  | { type: 'OPTED_OUT' | 'OPTED_IN' };

/** A file: `fileId` is the channel's own name of it, `size` in bytes, `emoji` what a sticker stands for. */
export interface InboundMedia {
  type: 'MEDIA';
  media: MediaKind;
  caption?: string;
  fileId?: string;
  fileName?: string;
  mimeType?: string;
  size?: number;
  emoji?: string;
  /** Of a photo that is larger: the largest copy of at most 300 kB that the platform has. */
  smallFileId?: string;
  /** The platform's id of the message it is a reply to. */
  replyTo?: string;
}

export type MediaKind = 'photo' | 'voice' | 'audio' | 'video' | 'document' | 'sticker' | 'other';

/** A message rendered into the person's language, still without any platform's format. */
export interface RenderedMessage {
  text: string;
  /** In order. Numbered 1…n by the channel where it has no buttons, by `key` where given (0 back, 9 pause). */
  choices: Choice[];
  /** A picture or document made at the time of sending; `text` says all of it in words. */
  media?: MediaRef;
  /** Said instead of `text` where the file cannot be had, or the platform does not take it. */
  withoutFile?: string;
  /** A human's words: nothing of it may be left out. Where a template cannot carry it, it waits for the person to write. */
  whole?: true;
  /** Change this earlier message instead of sending a new one (where the channel can). */
  replaces?: string;
  /** Button press to confirm, with a short text shown over the chat. */
  acknowledge?: { callbackId: string; toast?: string };
  /** The pressed message: its buttons go and this text (the chosen answer) stays. */
  settle?: { messageId: string; text: string };
  /** A code in the text that is to be carried elsewhere: copied at a tap where the platform can. */
  copy?: string;
  /** Ask the platform's own way for the person's phone number or place. */
  request?: 'contact' | 'location';
  /** Which commands the platform's menu offers in this chat from now on: the office's too, or what everybody has. */
  commands?: 'office' | 'everyone';
  /** The person wants neither emoji nor buttons. */
  plain?: boolean;
  /** What a notice is for (`alert`, `status`, …), and the language: outside a service window they choose the template. */
  purpose?: string;
  language?: string;
}

export interface Choice {
  /** At most 64 bytes, comes back as PICK `data`. */
  data: string;
  label: string;
  /** What a person types for it: `1`, `2`, … `0`. */
  key: string;
  /** It cannot be undone: shown in red where the platform can. */
  danger?: true;
  /** Gets a button also where there is room for few. */
  main?: true;
}

/** What to make when the message is sent: `kind` names a maker in src/media, the rest is its input. */
export interface MediaRef {
  kind: string;
  fileName: string;
  input: Record<string, string | number | boolean>;
}

/** A file ready to send. */
export interface MediaFile {
  as: 'picture' | 'document' | 'voice' | 'video';
  fileName: string;
  mimeType: string;
  bytes: Buffer;
  /** Names these very bytes: many people get them, so a channel uploads them once. */
  key?: string;
  /** The platform has this file already, under this id: it is sent by it, and `bytes` is empty. */
  fileId?: string;
}

/** A file as it came from a platform. */
export interface DownloadedFile {
  bytes: Buffer;
  mimeType?: string;
  fileName?: string;
}

export interface Delivery {
  /** Outbox id: the same for a repeated attempt. */
  id: string;
  address: string;
  attributes: Record<string, string>;
  lane: 'reply' | 'notice';
  message: RenderedMessage;
  /** When it was written; absent: just now. */
  since?: Date;
  /** An earlier attempt has begun, perhaps in a process that was killed: the platform may have the message already. */
  repeated?: true;
  /** Present when `message.media` was made. */
  file?: MediaFile;
  /** Of a notice on a channel that queues: asked when its turn has come; where not, it is to be tried again. */
  mayLeave?: () => Promise<boolean>;
}

export type SendResult =
  /** `as`: the approved template instead of the message's own words. */
  | { state: 'sent'; messageId?: string; order?: number; as?: 'template' }
  /** Try again; `pauseChannelMs` stops the whole channel first (429). */
  | { state: 'retry'; error: string; afterMs?: number; pauseChannelMs?: number }
  /** Blocked, gone, never existed: no retry, and the address is marked. */
  | { state: 'unreachable'; error: string }
  /** This message can never be sent; the address is fine. */
  | { state: 'failed'; error: string }
  | { state: 'moved'; to: string };

export interface ChannelHealth {
  ok: boolean;
  /** What is so, and if not ok what to do. */
  detail: string;
}
