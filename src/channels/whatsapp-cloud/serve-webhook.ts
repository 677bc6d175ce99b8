import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { KancaError } from '../../errors.ts';
import { guardServer, usualHost } from '../guard-server.ts';
import { verifySignature } from './verify-signature.ts';

/** Meta's bodies are at most 3 MB. */
const BODY_LIMIT = 3 * 1024 * 1024;
const RETRY_AFTER_S = '30';

export interface WebhookServer {
  port: number;
  stop(): Promise<void>;
}

export interface WebhookServerOptions {
  port: number;
  /** The address to listen on; absent: this machine only. */
  host?: string;
  appSecret: string;
  verifyToken: string;
  /** Resolves when what the body holds is on disk; only then Meta gets its 200. */
  accept(body: unknown): Promise<void>;
  logger: Logger;
}

/**
 * Serves Meta's webhook on any path: GET is the handshake, POST a delivery. 401 for a wrong signature, 400 for a
 * body that is cut short or no JSON, 413 for one too large, 503 while the database is out of reach (Meta comes
 * again for days).
 *
 * @throws KancaError `WEBHOOK_PORT_TAKEN`
 */
export async function serveWebhook(options: WebhookServerOptions): Promise<WebhookServer> {
  const server = createServer((request, response) => {
    void answer(request, options)
      .catch((error: unknown): Answer => {
        options.logger.error(
          { err: error },
          'WEBHOOK_NOT_STORED: the database is out of reach; Meta will come again.',
        );
        return { status: 503, headers: { 'retry-after': RETRY_AFTER_S } };
      })
      .then(({ status, text = '', headers = {} }) => reply(request, response, status, text, headers));
  });
  guardServer(server);
  await listen(server, options.port, options.host ?? usualHost);
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}

interface Answer {
  status: number;
  text?: string;
  headers?: Record<string, string>;
}

async function answer(request: IncomingMessage, options: WebhookServerOptions): Promise<Answer> {
  if (request.method === 'GET') return shakeHands(request, options.verifyToken);
  if (request.method !== 'POST') return { status: 405 };
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return { status: 413 };
  const body = await readBody(request);
  if (body === 'too large') return { status: 413 };
  if (body === 'cut short') return { status: 400 };
  const signature = request.headers['x-hub-signature-256'];
  if (!verifySignature(options.appSecret, typeof signature === 'string' ? signature : undefined, body)) {
    return { status: 401 };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return { status: 400 };
  }
  await options.accept(parsed);
  return { status: 200 };
}

function shakeHands(request: IncomingMessage, verifyToken: string): Answer {
  const query = new URL(request.url ?? '/', 'http://webhook').searchParams;
  const given = Buffer.from(query.get('hub.verify_token') ?? '');
  const expected = Buffer.from(verifyToken);
  const right = given.length === expected.length && timingSafeEqual(given, expected);
  if (query.get('hub.mode') !== 'subscribe' || !right) return { status: 403 };
  return { status: 200, text: query.get('hub.challenge') ?? '', headers: { 'content-type': 'text/plain' } };
}

/** By events: leaving a loop over the stream early would destroy the connection before the answer is out. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut short'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_LIMIT) {
        request.pause();
        resolve('too large');
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('cut short'));
    request.on('close', () => resolve('cut short'));
  });
}

function reply(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
): void {
  // Whoever sends more than is read must not keep the connection.
  const close = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...headers, ...close });
  response.end(text);
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new KancaError(`The webhook cannot listen on port ${port}: ${cause.message}.`, {
          code: 'WEBHOOK_PORT_TAKEN',
          remedy: 'Free the port or set another one in WHATSAPP_CLOUD_WEBHOOK_PORT.',
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}
