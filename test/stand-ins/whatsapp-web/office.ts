import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Delivery, Inbound, RenderedMessage, SendResult } from '../../../src/channels/channel.ts';
import {
  createWhatsappWebChannel,
  type WhatsappWebChannel,
} from '../../../src/channels/whatsapp-web/create-whatsapp-web-channel.ts';
import type { Timings, WhatsappWebOptions } from '../../../src/channels/whatsapp-web/whatsapp-web-options.ts';
import { CHROMIUM_ARGUMENTS } from './find-chromium.ts';
import { Hub } from './hub.ts';
import { PAGE_VERSION, writePage, type PageConfig } from './write-page.ts';

/** Short enough for tests; the proportions are those of production. */
export const QUICK: Partial<Timings> = {
  backoff: 200,
  backoffMost: 1_000,
  probe: 300,
  unlinkedPoll: 100,
  seenLater: 50,
};

/** A counselor's office for one test: the channel, the stand-in of WhatsApp Web and an inbox in memory. */
export class Office {
  readonly hub = new Hub();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'whatsapp-web-data-'));
  /** Stored events; like the real inbox it keeps each external id once. */
  readonly inbox: Inbound[] = [];
  readonly logs: { level: number; msg: string }[] = [];
  /** While true, storing fails. */
  databaseIsDown = false;
  channel: WhatsappWebChannel;
  #pageDir = '';
  #chromium: string;
  #count = 0;

  private constructor(chromium: string) {
    this.#chromium = chromium;
    this.channel = undefined as never;
  }

  /** Opens the office without starting the channel. */
  static async open(
    chromium: string,
    page: Partial<PageConfig> = {},
    options: Partial<WhatsappWebOptions> = {},
  ): Promise<Office> {
    const office = new Office(chromium);
    await office.hub.start();
    office.page(page);
    office.renew(options);
    return office;
  }

  /** Another page from the next start on. */
  page(page: Partial<PageConfig>): void {
    this.#pageDir = writePage({ hub: this.hub.url, ...page }, this.#pageDir || undefined);
  }

  /** A new channel over the same data directory, as after a restart. */
  renew(options: Partial<WhatsappWebOptions> = {}): void {
    this.channel = createWhatsappWebChannel({ ...this.options(), ...options });
  }

  options(): WhatsappWebOptions {
    return {
      dataDir: this.dataDir,
      chromiumPath: this.#chromium,
      pageDir: this.#pageDir,
      pageVersion: PAGE_VERSION,
      chromiumArgs: CHROMIUM_ARGUMENTS,
      pace: 'off',
      logger: pino({ level: 'debug' }, { write: (line: string) => void this.logs.push(JSON.parse(line)) }),
      timings: QUICK,
    };
  }

  async start(): Promise<void> {
    await this.channel.start(async (events) => {
      if (this.databaseIsDown) throw new Error('database is down');
      for (const event of events) {
        if (!this.inbox.some(({ externalId }) => externalId === event.externalId)) this.inbox.push(event);
      }
    });
  }

  delivery(address: string, message: Partial<RenderedMessage>, id = `out-${++this.#count}`): Delivery {
    return {
      id,
      address,
      attributes: {},
      lane: 'reply',
      message: { text: '', choices: [], ...message },
    };
  }

  send(address: string, text: string, id?: string): Promise<SendResult> {
    return this.channel.send(this.delivery(address, { text }, id), new AbortController().signal);
  }

  /** What is in the inbox as texts, in order. */
  texts(): string[] {
    return this.inbox.flatMap(({ event }) => (event.type === 'TEXT' ? [event.text] : []));
  }

  hasLogged(word: string): boolean {
    return this.logs.some(({ msg }) => msg.includes(word));
  }

  async close(): Promise<void> {
    await this.channel.stop();
    await this.hub.stop();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 4 });
    rmSync(this.#pageDir, { recursive: true, force: true });
  }
}
