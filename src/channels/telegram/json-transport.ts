import { STATUS_CODES } from 'node:http';
import { TelegramError } from 'telegraf';
import { Pool } from 'undici';
import type { Transport } from './transport.ts';

const mostSockets = 100;
const headers = { 'content-type': 'application/json' };

interface Answer {
  ok: boolean;
  result?: unknown;
  error_code: number;
  description: string;
}

/** Plain calls over kept connections; the same outcomes as telegraf's own client. */
export function createJsonTransport(token: string, apiRoot: string): Transport {
  const root = new URL(`./bot${token}/`, apiRoot);
  const pool = new Pool(root.origin, { connections: mostSockets });

  return {
    async send(method, payload, { timeoutMs, signal }) {
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: root.pathname + method,
        headers,
        body: JSON.stringify(payload),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal,
      });
      if (statusCode >= 500) {
        await body.dump();
        throw new TelegramError({ error_code: statusCode, description: STATUS_CODES[statusCode] ?? '' });
      }
      const answer = (await body.json()) as Answer;
      if (!answer.ok) throw new TelegramError(answer);
      return answer.result;
    },
    close() {
      void pool.destroy();
    },
  };
}
