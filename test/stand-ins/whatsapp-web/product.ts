import { rmSync } from 'node:fs';
import { CHROMIUM_ARGUMENTS } from './find-chromium.ts';
import { Hub } from './hub.ts';
import { KancaProcess } from './kanca-process.ts';
import { PAGE_VERSION, writePage } from './write-page.ts';

/** The whole product on WhatsApp Web, as an office runs it, and people who write to it. */
export class Product {
  readonly hub: Hub;
  readonly #pageDir: string;
  readonly kanca: KancaProcess;

  private constructor(chromium: string, hub: Hub, settings: Record<string, string>) {
    this.hub = hub;
    this.#pageDir = writePage({ hub: hub.url });
    this.kanca = new KancaProcess({
      WHATSAPP_TRANSPORT: 'web',
      WHATSAPP_WEB_CHROMIUM: chromium,
      WHATSAPP_WEB_PAGE_DIR: this.#pageDir,
      WHATSAPP_WEB_PAGE_VERSION: PAGE_VERSION,
      WHATSAPP_WEB_CHROMIUM_ARGS: CHROMIUM_ARGUMENTS.join(' '),
      WHATSAPP_WEB_PACE: 'off',
      ...settings,
    });
  }

  /**
   * Makes the office; the program is not started yet.
   * @param settings beside those of WhatsApp Web
   */
  static async prepare(chromium: string, settings: Record<string, string> = {}): Promise<Product> {
    return new Product(chromium, await new Hub().start(), settings);
  }

  static async open(chromium: string): Promise<Product> {
    const product = await Product.prepare(chromium);
    await product.serve();
    return product;
  }

  get dataDir(): string {
    return this.kanca.dataDir;
  }

  /** Starts the program and waits until the session is ready. */
  serve(): Promise<void> {
    return this.kanca.serve('WhatsApp Web: ready');
  }

  /** Says something and gives the next answer in that chat. */
  async say(chat: string, body: string): Promise<string> {
    const before = this.answers(chat).length;
    await this.hub.inbound({ chat, body });
    return this.answer(chat, before, body);
  }

  /** The message with this number (0: the first) in that chat, waited for. */
  async answer(chat: string, index: number, to = 'nothing'): Promise<string> {
    await this.hub.until(
      () => this.answers(chat).length > index,
      () => `an answer to “${to}” after “${this.answers(chat).at(-1)}”; it said ${this.kanca.output}`,
    );
    return this.answers(chat)[index] ?? '';
  }

  answers(chat: string): string[] {
    return this.hub.sent.filter((message) => message.chat === chat).map(({ body }) => body);
  }

  async close(): Promise<void> {
    await this.kanca.close();
    await this.hub.stop();
    rmSync(this.#pageDir, { recursive: true, force: true, maxRetries: 4 });
  }
}
