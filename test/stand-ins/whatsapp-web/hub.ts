import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Phone, type ChatMessage } from './phone.ts';

type Report = { ev: string } & Record<string, unknown>;
interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

const GONE = 'The page has gone.';

const passOver =
  (message: string) =>
  (error: Error): void => {
    if (error.message !== message) throw error;
  };

/**
 * The test's end of the stand-in: what WhatsApp's servers and the other people's phones are in the real world. It
 * outlives the browser, keeps what was sent, and gives a page that comes (back) everything it has missed.
 */
export class Hub {
  readonly phone = new Phone();
  /** Everything the page reported, in order: sent, sendFailed, seen, typing, codeAsked, … */
  readonly reports: Report[] = [];
  /** Faults of sending, remembered for pages that come later. See page/5-sending.js. */
  faults: Record<string, unknown> = {};
  #page: ServerResponse | undefined;
  #server: Server;
  #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#page?.end();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What the product has sent, in order. */
  get sent(): ChatMessage[] {
    return this.phone.messages.filter((message) => message.fromMe);
  }

  /** Somebody writes to the office. Kept for later when no page is connected. */
  async inbound(...messages: (Partial<ChatMessage> & { chat: string })[]): Promise<ChatMessage[]> {
    const kept = messages.map((message) => this.phone.receive(message));
    // A page that goes meanwhile is given them when it comes back.
    if (this.#page) await this.do('inbound', kept).catch(passOver(GONE));
    return kept;
  }

  async setFaults(faults: Record<string, unknown>): Promise<void> {
    Object.assign(this.faults, faults);
    if (this.#page) await this.do('faults', faults).catch(passOver(GONE));
  }

  /** Runs an operation of page/8-hub.js in the page and gives its result. */
  async do(op: string, args: unknown = null): Promise<unknown> {
    await this.until(() => this.#page !== undefined, `a page for ${op}`);
    const rid = this.#next++;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(rid, { resolve, reject }));
    this.#page?.write(`data: ${JSON.stringify({ rid, op, args })}\n\n`);
    return answer;
  }

  /** Waits for a condition on what has been seen. */
  async until(
    condition: () => boolean,
    what: string | (() => string) = String(condition),
    ms = 90_000,
  ): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end)
        throw new Error(`Waited ${ms} ms in vain: ${typeof what === 'string' ? what : what()}`);
      await sleep(5);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/operations') return this.#greet(request, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.end();
    for (const report of JSON.parse(Buffer.concat(chunks).toString()) as Report[]) this.#note(report);
  }

  #greet(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write('retry: 100\n\n');
    this.#page = response;
    request.on('close', () => {
      if (this.#page === response) this.#page = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error(GONE));
      this.#waiting.clear();
    });
    void this.do('restore', { ...this.phone.snapshot(), faults: this.faults }).catch(() => undefined);
  }

  #note(report: Report): void {
    if (report.ev === 'answer') {
      const waiting = this.#waiting.get(report['rid'] as number);
      this.#waiting.delete(report['rid'] as number);
      if (typeof report['error'] === 'string') waiting?.reject(new Error(report['error']));
      else waiting?.resolve(report['result']);
      return;
    }
    this.reports.push(report);
    if (report.ev === 'sent') this.phone.keep(report['message'] as ChatMessage);
    if (report.ev === 'seen') this.phone.seen(report['chat'] as string);
  }
}
