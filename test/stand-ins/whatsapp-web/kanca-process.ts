import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKanca, type KancaProcess as Started } from '../../e2e/support/start-kanca.ts';
import { copyEmbeddedTemplate } from '../../support/embedded-template.ts';

/** The program as an office runs it: `kanca serve`, other commands beside it, one data folder. */
export class KancaProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'kanca-product-'));
  #serving: Started | undefined;
  readonly #settings: Record<string, string>;
  readonly #nodeArguments: readonly string[];

  /**
   * @param settings environment beside the data folder
   * @param nodeArguments for Node itself, e.g. `--import` of a module that breaks something
   */
  constructor(settings: Record<string, string>, nodeArguments: readonly string[] = []) {
    this.#settings = { KANCA_DATA_DIR: this.dataDir, ...settings };
    this.#nodeArguments = nodeArguments;
  }

  /** Everything it said since its last start. */
  get output(): string {
    return this.#serving?.lines.join('\n') ?? '';
  }

  /** Starts `kanca serve` and waits until it has said this. */
  async serve(until: string): Promise<void> {
    const database = join(this.dataDir, 'database');
    if (!existsSync(database)) await copyEmbeddedTemplate(database);
    this.#serving = startKanca(['serve'], this.#settings, this.#nodeArguments);
    await this.hasSaid(until);
  }

  async hasSaid(words: string, ms = 60_000): Promise<void> {
    const end = Date.now() + ms;
    while (!this.output.includes(words)) {
      if (Date.now() > end) throw new Error(`It did not say “${words}” but ${this.output}`);
      await sleep(20);
    }
  }

  signal(name: NodeJS.Signals): void {
    if (this.#serving !== undefined) process.kill(this.#serving.pid, name);
  }

  /** Ends the program without asking. */
  async kill(): Promise<void> {
    await this.#serving?.kill();
  }

  /** Runs another command over the same data; gives what it wrote, whatever its exit code. */
  async run(...args: string[]): Promise<string> {
    const command = startKanca(args, this.#settings);
    await command.exited;
    return command.lines.join('\n');
  }

  /** Asks it to end; one that does not heed is killed after 15 s. */
  async close(): Promise<void> {
    const impatient = setTimeout(() => void this.kill(), 60_000);
    await this.#serving?.stop();
    clearTimeout(impatient);
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 4 });
  }
}
