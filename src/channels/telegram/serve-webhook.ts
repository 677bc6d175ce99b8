import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Update } from 'telegraf/types';
import { KancaError } from '../../errors.ts';
import type { Receive } from '../channel.ts';
import { guardServer } from '../guard-server.ts';
import { parseUpdates } from './parse-updates.ts';

export interface WebhookServer {
  port: number;
  /** Finishes what is under way, then closes. */
  close(): Promise<void>;
}

const MOST_BYTES = 1_000_000;
const RETRY_AFTER_S = 5;

/**
 * Takes the updates that Telegram pushes. 200 only after `receive` has resolved; 503 with Retry-After when it
 * rejects, so that Telegram comes again.
 */
export async function serveWebhook(
  { port, host, secret }: { port: number; host: string; secret: string },
  receive: Receive,
  logger: Logger,
): Promise<WebhookServer> {
  const expected = digest(secret);
  const server = createServer((request, response) => {
    answer(request, expected, receive, logger)
      .then(({ status, close }) => {
        finish(response, status, close === true || !server.listening);
      })
      .catch(() => response.destroy());
  });
  guardServer(server);
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

interface Answer {
  status: number;
  /** The rest of the request is not read. */
  close?: true;
}

async function answer(
  request: IncomingMessage,
  expected: Buffer,
  receive: Receive,
  logger: Logger,
): Promise<Answer> {
  const given = request.headers['x-telegram-bot-api-secret-token'];
  if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected))
    return { status: 401, close: true };
  if (request.method !== 'POST') return { status: 405, close: true };
  const body = await readBody(request);
  if (body === undefined) return { status: 413, close: true };
  const update = parseBody(body);
  if (update === undefined) return { status: 400 };
  const events = parseUpdates([update], logger);
  try {
    if (events.length > 0) await receive(events);
    return { status: 200 };
  } catch (error) {
    logger.warn({ err: error }, 'telegram: update not stored, Telegram will repeat it');
    return { status: 503 };
  }
}

function finish(response: ServerResponse, status: number, close: boolean): void {
  if (status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
  if (close) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-length': 0 });
  response.end();
}

/** Undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(body: string): Update | undefined {
  try {
    const update = JSON.parse(body) as Partial<Update> | null;
    return Number.isSafeInteger(update?.update_id) ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** Equal lengths for the comparison in constant time. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new KancaError(`The Telegram webhook cannot listen on port ${port}: ${cause.message}.`, {
          code: 'TELEGRAM_WEBHOOK_PORT',
          remedy: 'Set TELEGRAM_WEBHOOK_PORT to a free port, or stop the process that holds it.',
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}
