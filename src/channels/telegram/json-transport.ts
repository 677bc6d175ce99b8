import { Pool } from 'undici';
import { AnswerHandler } from './answer-handler.ts';
import type { Transport } from './transport.ts';

const mostSockets = 100;
const headers = { 'content-type': 'application/json' };

/**
 * Plain calls over kept connections; the same outcomes as telegraf's own client. By undici's handlers, without a stream for
 * each answer of a few hundred bytes.
 */
export function createJsonTransport(token: string, apiRoot: string): Transport {
  const root = new URL(`./bot${token}/`, apiRoot);
  const pool = new Pool(root.origin, { connections: mostSockets });

  return {
    send: (method, payload, { timeoutMs, signal }) =>
      new Promise((resolve, reject) => {
        const options = {
          method: 'POST',
          path: root.pathname + method,
          headers,
          body: JSON.stringify(payload),
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        } as const;
        pool.dispatch(options, new AnswerHandler({ resolve, reject, signal }));
      }),
    close() {
      void pool.destroy();
    },
  };
}
