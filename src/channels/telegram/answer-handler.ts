import { STATUS_CODES } from 'node:http';
import { TelegramError } from 'telegraf';
import type { Dispatcher } from 'undici';

interface Answer {
  ok: boolean;
  result?: unknown;
  error_code: number;
  description: string;
}

interface Outcome {
  /** With the `result` of the answer. */
  resolve: (result: unknown) => void;
  /** With telegraf's TelegramError, or what broke the call off. */
  reject: (error: unknown) => void;
  /** Calls it off. */
  signal: AbortSignal | undefined;
}

/** Reads one answer of the Bot API for undici, which calls the methods in their order. */
export class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #outcome: Outcome;
  #status = 0;
  #chunks: Buffer[] = [];
  #abort: (() => void) | undefined;

  constructor(outcome: Outcome) {
    this.#outcome = outcome;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { signal } = this.#outcome;
    if (signal === undefined) return;
    const abort = (): void => controller.abort(signal.reason as Error);
    if (signal.aborted) return abort();
    this.#leave();
    this.#abort = abort;
    signal.addEventListener('abort', abort, { once: true });
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
    this.#chunks = [];
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#leave();
    try {
      this.#outcome.resolve(this.#read());
    } catch (error) {
      this.#outcome.reject(error);
    }
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#leave();
    this.#outcome.reject(error);
  }

  #read(): unknown {
    const status = this.#status;
    if (status >= 500)
      throw new TelegramError({ error_code: status, description: STATUS_CODES[status] ?? '' });
    const answer = JSON.parse(Buffer.concat(this.#chunks).toString('utf8')) as Answer;
    if (!answer.ok) throw new TelegramError(answer);
    return answer.result;
  }

  #leave(): void {
    if (this.#abort !== undefined) this.#outcome.signal?.removeEventListener('abort', this.#abort);
  }
}
