import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { KancaProcess } from '../whatsapp-web/kanca-process.ts';
import { Graph } from './graph.ts';

const NUMBER = '104711';
const APP_SECRET = 'app-secret';

interface Choice {
  id: string;
  title: string;
  description?: string;
}

/** The whole product on the Cloud API, one person who writes to it, and a Meta that delivers every webhook twice. */
export class Product {
  readonly graph: Graph;
  readonly kanca: KancaProcess;
  readonly #port: number;
  #count = 0;

  private constructor(graph: Graph, port: number, nodeArguments: readonly string[]) {
    this.graph = graph;
    this.#port = port;
    const settings = {
      WHATSAPP_TRANSPORT: 'cloud',
      WHATSAPP_CLOUD_API_ROOT: graph.root,
      WHATSAPP_CLOUD_TOKEN: 'token-1',
      WHATSAPP_CLOUD_PHONE_NUMBER_ID: NUMBER,
      WHATSAPP_CLOUD_APP_SECRET: APP_SECRET,
      WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify-me',
      WHATSAPP_CLOUD_WEBHOOK_PORT: `${port}`,
    };
    this.kanca = new KancaProcess(settings, nodeArguments);
  }

  /** @param nodeArguments for Node itself, see {@link KancaProcess} */
  static async open(nodeArguments: readonly string[] = []): Promise<Product> {
    const product = new Product(await new Graph('token-1').start(), await freePort(), nodeArguments);
    await product.kanca.serve('"serving"');
    return product;
  }

  /** Presses the choice that reads so where the newest message offers it, else types the words; gives the answer. */
  async say(words: string): Promise<string> {
    const before = this.graph.posted.length;
    const choice = this.#choice(words);
    await this.#deliver(choice === undefined ? { type: 'text', text: { body: words } } : this.#press(choice));
    return this.answer(before, words);
  }

  /** Whether the newest message has something to press that reads so. */
  offers(words: string): boolean {
    return this.#choice(words) !== undefined;
  }

  #choice(words: string): Choice | undefined {
    const { interactive } = (this.graph.posted.at(-1)?.body ?? {}) as { interactive?: Interactive };
    const { buttons = [], sections = [] } = interactive?.action ?? {};
    const all = [...buttons.map(({ reply }) => reply), ...sections.flatMap(({ rows }) => rows)];
    return all.find(({ title, description }) => (description ?? title) === words);
  }

  /** The text of the message with this number (0: the first), waited for. */
  async answer(index: number, to = 'nothing'): Promise<string> {
    const end = Date.now() + 30_000;
    while (this.graph.posted.length <= index) {
      if (Date.now() > end) throw new Error(`no answer to “${to}”; it said ${this.kanca.output}`);
      await sleep(5);
    }
    return textOf(this.graph.posted[index]?.body ?? {});
  }

  async close(): Promise<void> {
    await this.kanca.close();
    await this.graph.stop();
  }

  #press(choice: Choice): object {
    const { interactive } = this.graph.posted.at(-1)?.body as { interactive: Interactive };
    const kind = interactive.type === 'button' ? 'button_reply' : 'list_reply';
    const context = { id: this.graph.posted.at(-1)?.id };
    return { type: 'interactive', context, interactive: { type: kind, [kind]: choice } };
  }

  /** Meta says so itself: a webhook may come more than once. */
  async #deliver(content: object): Promise<void> {
    const wa_id = '6281234567890';
    const timestamp = `${Math.floor(Date.now() / 1000)}`;
    const message = { from: wa_id, id: `wamid.in.${++this.#count}`, timestamp, ...content };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: NUMBER },
      contacts: [{ wa_id, user_id: 'ID.1' }],
      messages: [message],
    };
    const entry = [{ id: 'account-1', changes: [{ field: 'messages', value }] }];
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
    await Promise.all([this.#post(body), this.#post(body)]);
  }

  async #post(body: string): Promise<void> {
    const signature = createHmac('sha256', APP_SECRET).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const { status } = await fetch(`http://127.0.0.1:${this.#port}/`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`the webhook was answered by ${status}`);
  }
}

interface Interactive {
  type: 'button' | 'list';
  body: { text: string };
  action: { buttons?: { reply: Choice }[]; sections?: { rows: Choice[] }[] };
}

function textOf(body: Record<string, unknown>): string {
  const { text, interactive } = body as { text?: { body: string }; interactive?: Interactive };
  return text?.body ?? interactive?.body.text ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
