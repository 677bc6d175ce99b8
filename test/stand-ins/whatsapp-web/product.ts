import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGUMENTS } from './find-chromium.ts';
import { Hub } from './hub.ts';
import { PAGE_VERSION, writePage } from './write-page.ts';

const COMMAND = join(import.meta.dirname, '../../../src/cli/kanca.js');

/** The whole product as an office runs it, `kanca serve` in a process of its own, and people who write to it. */
export class Product {
  readonly hub = new Hub();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'whatsapp-web-product-'));
  #pageDir = '';
  #child: ChildProcess | undefined;
  #chromium: string;
  #output = '';

  constructor(chromium: string) {
    this.#chromium = chromium;
  }

  async open(): Promise<this> {
    await this.hub.start();
    this.#pageDir = writePage({ hub: this.hub.url });
    await this.serve();
    return this;
  }

  /** Starts the program and waits until it serves. */
  async serve(): Promise<void> {
    this.#output = '';
    const env = {
      PATH: process.env['PATH'],
      KANCA_DATA_DIR: this.dataDir,
      WHATSAPP_TRANSPORT: 'web',
      WHATSAPP_WEB_CHROMIUM: this.#chromium,
      WHATSAPP_WEB_PAGE_DIR: this.#pageDir,
      WHATSAPP_WEB_PAGE_VERSION: PAGE_VERSION,
      WHATSAPP_WEB_CHROMIUM_ARGS: CHROMIUM_ARGUMENTS.join(' '),
      WHATSAPP_WEB_PACE: 'off',
    };
    const child = spawn(process.execPath, [COMMAND, 'serve'], { env, cwd: this.dataDir });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (this.#output += data.toString()));
    }
    this.#child = child;
    await this.hub.until(
      () => this.#output.includes('WhatsApp Web: ready'),
      () => `ready; it said ${this.#output}`,
      60_000,
    );
  }

  /** Ends the program; one that does not heed the signal is killed after 15 s. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await exited;
    clearTimeout(impatient);
  }

  /** Says something and gives the next answer in that chat. */
  async say(chat: string, body: string): Promise<string> {
    const before = this.answers(chat).length;
    await this.hub.inbound({ chat, body });
    await this.hub.until(
      () => this.answers(chat).length > before,
      () => `an answer to “${body}”; it said ${this.#output}`,
    );
    return this.answers(chat)[before] ?? '';
  }

  answers(chat: string): string[] {
    return this.hub.sent.filter((message) => message.chat === chat).map(({ body }) => body);
  }

  async close(): Promise<void> {
    await this.kill('SIGTERM');
    await this.hub.stop();
    for (const folder of [this.dataDir, this.#pageDir]) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 4 });
    }
  }
}
