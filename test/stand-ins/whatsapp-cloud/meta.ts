import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import type {
  Delivery,
  Inbound,
  MessageFate,
  Receive,
  RenderedMessage,
  SendResult,
} from '../../../src/channels/channel.ts';
import {
  createWhatsappCloudChannel,
  type WhatsappCloudChannel,
} from '../../../src/channels/whatsapp-cloud/create-whatsapp-cloud-channel.ts';
import type { WhatsappCloudOptions } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { Graph } from './graph.ts';

const APP_SECRET = 'app-secret-of-the-stand-in';
export const NUMBER = 'number-1';

/** Meta and an office that uses the Cloud API: the channel, a Graph API, signed webhooks, an inbox in memory. */
export class Meta {
  readonly graph = new Graph('token-1');
  readonly inbox: Inbound[] = [];
  readonly logs: { level: number; msg: string }[] = [];
  readonly fates: MessageFate[] = [];
  readonly lastInbound = new Map<string, Date>();
  databaseIsDown = false;
  channel: WhatsappCloudChannel = undefined as never;
  readonly #known = new Set<string>();
  #count = 0;

  /** @param receive instead of the inbox in memory */
  static async open(options: Partial<WhatsappCloudOptions> = {}, receive?: Receive): Promise<Meta> {
    const meta = new Meta();
    await meta.graph.start();
    meta.channel = createWhatsappCloudChannel({
      apiRoot: meta.graph.root,
      token: 'token-1',
      phoneNumberId: NUMBER,
      appSecret: APP_SECRET,
      verifyToken: 'verify-me-for-the-stand-in',
      webhookPort: 0,
      perSecond: 1_000,
      windowStore: { lastInboundAt: async (address) => meta.lastInbound.get(address) },
      logger: pino({ level: 'debug' }, { write: (line: string) => void meta.logs.push(JSON.parse(line)) }),
      ...options,
    });
    await meta.channel.start(receive ?? ((events) => meta.#store(events)), async (fates) => {
      meta.fates.push(...fates);
    });
    return meta;
  }

  async #store(events: readonly Inbound[]): Promise<void> {
    if (this.databaseIsDown) throw new Error('database is down');
    for (const event of events) {
      if (!this.#known.has(event.externalId)) this.inbox.push(event);
      this.#known.add(event.externalId);
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.channel.webhookPort()}/webhook`;
  }

  /** Delivers a body as Meta does; `signature` replaces the right one. */
  async post(body: string | object, signature?: string): Promise<Response> {
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    const right = `sha256=${createHmac('sha256', APP_SECRET).update(raw).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature ?? right };
    return fetch(this.url, { method: 'POST', headers, body: raw });
  }

  /** A webhook about one change, with the parts given. */
  change(value: object, field = 'messages'): object {
    const metadata = { display_phone_number: '62811', phone_number_id: NUMBER };
    return {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: 'account-1',
          changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }],
        },
      ],
    };
  }

  /** A person writes; `contact` may leave out the phone number or the user id. */
  message(
    message: object,
    contact: { wa_id?: string; user_id?: string } = { wa_id: '6281234567890', user_id: 'ID.1' },
  ): object {
    const from = contact.wa_id === undefined ? {} : { from: contact.wa_id };
    const timestamp = String(Math.floor(Date.now() / 1000));
    const full = { ...from, id: `wamid.in.${++this.#count}`, timestamp, type: 'text', ...message };
    return this.change({ contacts: [{ profile: { name: 'Siti' }, ...contact }], messages: [full] });
  }

  /** What became of a sent message. */
  status(id: string, status: string, more: object = {}): object {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const recipient = { recipient_id: '6281234567890', recipient_user_id: 'ID.1' };
    return this.change({ statuses: [{ id, status, timestamp, ...recipient, ...more }] });
  }

  delivery(message: Partial<RenderedMessage>, more: Partial<Delivery> = {}): Delivery {
    const id = String(++this.#count);
    const attributes = { phone: '+6281234567890' };
    return {
      id,
      address: 'ID.1',
      attributes,
      lane: 'reply',
      message: { text: '', choices: [], ...message },
      ...more,
    };
  }

  send(message: Partial<RenderedMessage>, more: Partial<Delivery> = {}): Promise<SendResult> {
    return this.channel.send(this.delivery(message, more), new AbortController().signal);
  }

  /** The person wrote just now, so that free text may go. */
  openWindow(address = 'ID.1'): void {
    this.lastInbound.set(address, new Date());
  }

  hasLogged(word: string): boolean {
    return this.logs.some(({ msg }) => msg.includes(word));
  }

  async close(): Promise<void> {
    await this.channel.stop();
    await this.graph.stop();
  }
}
