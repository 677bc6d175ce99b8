import type { Logger } from 'pino';
import type { AccountNotes } from '../account-notes.ts';
import type { SentFileStore } from '../sent-files.ts';

export interface WhatsappCloudOptions {
  /** Graph API with its version, e.g. `https://graph.facebook.com/v24.0`. */
  apiRoot: string;
  token: string;
  phoneNumberId: string;
  /** Signs the webhooks. */
  appSecret: string;
  /** What Meta repeats at the handshake. */
  verifyToken: string;
  /** Plain HTTP; TLS is the reverse proxy's. 0: any free port. */
  webhookPort: number;
  /** The address to listen on; absent: this machine only. */
  webhookHost?: string;
  /** Approved templates, for notices outside the 24 hours. */
  templates?: readonly CloudTemplate[];
  prices?: CloudPrices;
  /** Most messages a second of this number, default 40: Meta counts both directions up to 80. */
  perSecond?: number;
  /** Whoever waits so long for an answer sees that one is being written, default 1,500 ms. */
  typingAfterMs?: number;
  windowStore: WindowStore;
  /** Remembers what Meta said of the account; absent: in memory. */
  notes?: AccountNotes;
  /** Meta's id of a bubble that it has told us of, perhaps another process of ours or before a restart. */
  takenAs?: (key: string) => Promise<string | undefined>;
  /** Remembers uploaded files beyond a restart. */
  fileStore?: SentFileStore;
  logger: Logger;
}

/** An approved template as Meta knows it. */
export interface CloudTemplate {
  /** Which notices it is for, as in {@link RenderedMessage} `purpose`; `*` for any other. */
  purpose: string;
  name: string;
  /** Our language to the template's language code, e.g. `{ id: 'id', jv: 'id', en: 'en' }`. */
  languages: Readonly<Record<string, string>>;
  category: TemplateCategory;
  /** The body has one variable, `{{1}}`, which takes the text of the notice. */
  takesText: boolean;
}

export type TemplateCategory = 'utility' | 'marketing';

/** Price of one delivered message, from the rate card of the market. */
export interface CloudPrices {
  currency: string;
  marketing: number;
  utility: number;
  /** Free-form messages inside the 24 hours, and how many of them a month cost nothing. */
  service: number;
  freeServicePerMonth: number;
}

export interface WindowStore {
  /** When the person last wrote to us on this channel. */
  lastInboundAt(address: string): Promise<Date | undefined>;
}
