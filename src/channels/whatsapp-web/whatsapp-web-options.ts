import type { Logger } from 'pino';

/** What {@link createWhatsappWebChannel} and `kanca whatsapp link` need. */
export interface WhatsappWebOptions {
  /** Data directory of the product; the session lies in `whatsapp-web/` below it. */
  dataDir: string;
  /** Chromium or chromium-headless-shell. */
  chromiumPath: string;
  /** Folder with `<pageVersion>.html` to open instead of the page on the internet (strict: it must be there). */
  pageDir?: string;
  pageVersion?: string;
  /** Link by an 8-letter code typed on this phone (digits, with country code) instead of a QR code. */
  pairingPhone?: string;
  chromiumArgs?: readonly string[];
  /** Messages a minute over all chats, with typing pauses; `off`: as fast as they come. */
  pace: number | 'off';
  /** Most messages a day; above it notices wait for the next day, replies go on. */
  dailyCap?: number;
  /** Mark a chat as read once its messages are stored. Default true. */
  markSeen?: boolean;
  /** Send a poll after the numbered text, where there are 2 to 12 choices. Default false. */
  polls?: boolean;
  logger: Logger;
  timings?: Partial<Timings>;
}

/** All in milliseconds. */
export interface Timings {
  /** `initialize()` of the library: browser, page, injection. */
  initialize: number;
  /** From initialised or authenticated to ready. */
  ready: number;
  /** After so long without ready the page is asked to say again that it has synced. */
  rescue: number;
  /** Between two looks whether the page is alive, and the patience for one. */
  probe: number;
  probePatience: number;
  /** Reading one chat after a start, and the first pause before one that failed is looked at again. */
  catchUp: number;
  catchUpAgain: number;
  /** From a message that the page cannot read yet to the first look, and to giving up. */
  decrypt: number;
  decryptMost: number;
  /** So long after a message that got no answer its chat is marked as read. */
  seenLater: number;
  /** Any one call into the page. */
  call: number;
  /** How long a QR code is shown before the browser is closed. */
  link: number;
  /** Between two pairing codes. */
  code: number;
  /** First pause before a new start, and the longest. */
  backoff: number;
  backoffMost: number;
  /** Ready for so long counts as healthy: the next pause is the first again. */
  stable: number;
  /** Wait for the server to take a sent message. */
  acknowledge: number;
  /** Between two looks whether somebody has linked the number meanwhile. */
  unlinkedPoll: number;
  /** Bounds of the pause while "typing". */
  typingLeast: number;
  typingMost: number;
  /** Messages older than this are not answered any more. */
  oldest: number;
}

const MINUTE = 60_000;

/** The values used where {@link WhatsappWebOptions} name none. */
export const DEFAULT_TIMINGS: Timings = {
  initialize: 90_000,
  ready: 75_000,
  rescue: 10_000,
  probe: 20_000,
  probePatience: 10_000,
  catchUp: 3_000,
  catchUpAgain: 5_000,
  decrypt: 5_000,
  decryptMost: 2 * MINUTE,
  seenLater: 30_000,
  call: 25_000,
  link: 5 * MINUTE,
  code: 3 * MINUTE,
  backoff: 1_000,
  backoffMost: 5 * MINUTE,
  stable: MINUTE,
  acknowledge: 30_000,
  unlinkedPoll: 2_000,
  typingLeast: 1_000,
  typingMost: 3_000,
  oldest: 72 * 60 * MINUTE,
};
