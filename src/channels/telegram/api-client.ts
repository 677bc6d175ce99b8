import { setMaxListeners } from 'node:events';
import { createJsonTransport } from './json-transport.ts';
import { createUploadTransport } from './upload-transport.ts';

export interface CallOptions {
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface ApiClient {
  /** Calls one method of the Bot API. Rejects with telegraf's TelegramError, or a network or abort error. */
  call<T>(method: string, payload: object, options: CallOptions): Promise<T>;
  /** Closes idle connections. */
  close(): void;
}

/** How a call travels. Rejects as {@link ApiClient} says. */
export interface Transport {
  send(method: string, payload: object, signal: AbortSignal): Promise<unknown>;
  close(): void;
}

/** Calls with a file go by telegraf's client, all others by undici, which costs a third of its processor time. */
export function createApiClient(token: string, apiRoot: string): ApiClient {
  const plain = createJsonTransport(token, apiRoot);
  const uploads = createUploadTransport(token, apiRoot);

  return {
    async call<T>(method: string, payload: object, options: CallOptions): Promise<T> {
      const bounded = boundSignal(options);
      try {
        return (await (carriesFile(payload) ? uploads : plain).send(method, payload, bounded.signal)) as T;
      } catch (error) {
        bounded.abort(); // Telegraf leaves the page of a 5xx unread, which would hold the connection for ever.
        throw error;
      } finally {
        bounded.release();
      }
    },
    close() {
      plain.close();
      uploads.close();
    },
  };
}

function carriesFile(payload: object): boolean {
  return Object.values(payload).some(
    (value) => value !== null && typeof value === 'object' && 'source' in value,
  );
}

interface BoundSignal {
  signal: AbortSignal;
  abort(): void;
  release(): void;
}

/** AbortSignal.any leaks on a long-lived signal in Node 20, so the listener is removed by hand. */
function boundSignal({ timeoutMs, signal }: CallOptions): BoundSignal {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const timer = setTimeout(abort, timeoutMs);
  if (signal !== undefined) {
    setMaxListeners(0, signal); // One signal serves all calls under way; Node warns from the eleventh.
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  }
  return {
    signal: controller.signal,
    abort,
    release() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
