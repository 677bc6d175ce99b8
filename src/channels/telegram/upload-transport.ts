import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Telegraf } from 'telegraf';
import type { CallOptions, Transport } from './transport.ts';

const mostSockets = 10;

/** Telegraf's API client alone, which knows multipart: none of its polling, webhook or session code runs. */
export function createUploadTransport(token: string, apiRoot: string): Transport {
  const { telegram } = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
  const Agent = apiRoot.startsWith('https:') ? HttpsAgent : HttpAgent;
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo', maxSockets: mostSockets });
  telegram.options.agent = agent; // The constructor drops the agent for http: roots.

  return {
    async send(method, payload, options) {
      const bounded = boundSignal(options);
      try {
        // Telegraf's types stop at Bot API 7.1 and ask for another AbortSignal type than Node's own.
        return await telegram.callApi(method as 'getMe', payload as never, {
          signal: bounded.signal as never,
        });
      } catch (error) {
        bounded.abort(); // Telegraf leaves the page of a 5xx unread, which would hold the connection for ever.
        throw error;
      } finally {
        bounded.release();
      }
    },
    close: () => agent.destroy(),
  };
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
