import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Telegraf } from 'telegraf';
import type { Transport } from './api-client.ts';

const mostSockets = 10;

/** Telegraf's API client alone, which knows multipart: none of its polling, webhook or session code runs. */
export function createUploadTransport(token: string, apiRoot: string): Transport {
  const { telegram } = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
  const Agent = apiRoot.startsWith('https:') ? HttpsAgent : HttpAgent;
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo', maxSockets: mostSockets });
  telegram.options.agent = agent; // The constructor drops the agent for http: roots.

  return {
    // Telegraf's types stop at Bot API 7.1 and ask for another AbortSignal type than Node's own.
    send: (method, payload, signal) =>
      telegram.callApi(method as 'getMe', payload as never, { signal: signal as never }),
    close: () => agent.destroy(),
  };
}
