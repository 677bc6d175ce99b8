import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const COMMAND = join(import.meta.dirname, '../../../src/cli/kanca.js');

/** The program as an office runs it: `kanca serve` in a process of its own, other commands beside it, one data folder. */
export class KancaProcess {
  readonly dataDir: string;
  /** Everything it said since its last start. */
  output = '';
  #child: ChildProcess | undefined;
  #settings: NodeJS.ProcessEnv;
  #nodeArguments: readonly string[];

  /**
   * @param settings environment beside the path and the data folder
   * @param dataDir a new temporary folder where it is not given
   * @param nodeArguments for Node itself, e.g. `--import` of a module that breaks something
   */
  constructor(
    settings: NodeJS.ProcessEnv,
    dataDir = mkdtempSync(join(tmpdir(), 'kanca-product-')),
    nodeArguments: readonly string[] = [],
  ) {
    this.dataDir = dataDir;
    this.#settings = settings;
    this.#nodeArguments = nodeArguments;
  }

  /** Starts `kanca serve` and waits until it has said this. */
  async serve(until: string): Promise<void> {
    this.output = '';
    const args = [...this.#nodeArguments, COMMAND, 'serve'];
    const child = spawn(process.execPath, args, { env: this.#env(), cwd: this.dataDir });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => (this.output += data.toString()));
    }
    this.#child = child;
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
    this.#child?.kill(name);
  }

  isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Ends the program; one that does not heed the signal is killed after 15 s. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || !this.isRunning()) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await exited;
    clearTimeout(impatient);
  }

  /** Runs another command over the same data; gives what it wrote to standard output, whatever its exit code. */
  async run(...args: string[]): Promise<string> {
    const options = { env: this.#env(), cwd: this.dataDir };
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args], options).catch(
      (error: { stdout: string }) => error,
    );
    return stdout;
  }

  async close(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 4 });
  }

  #env(): NodeJS.ProcessEnv {
    return { PATH: process.env['PATH'], KANCA_DATA_DIR: this.dataDir, ...this.#settings };
  }
}
