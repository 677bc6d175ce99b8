import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { describeError } from '../errors.ts';
import type { Metrics, Readings } from './create-metrics.ts';

export interface HealthOptions {
  port: number;
  metrics: Metrics;
  read: () => Promise<Readings>;
  logger: Logger;
}

/**
 * Answers on this machine only: `GET /health` with 200 where all is well, 503 where not, and what is the matter;
 * `GET /metrics` for Prometheus. A port that is taken is told in the log; the service goes on without.
 */
export async function serveHealth(options: HealthOptions): Promise<{ port: number; close(): Promise<void> }> {
  const { metrics, read, logger } = options;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const readings = await read();
      if (request.url === '/metrics') {
        response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text(readings));
      } else if (request.url === '/health') {
        const body = healthOf(readings);
        response
          .writeHead(body.ok ? 200 : 503, { 'content-type': 'application/json' })
          .end(`${JSON.stringify(body)}\n`);
      } else response.writeHead(404).end();
    };
    answer().catch((error: unknown) => {
      response.writeHead(500).end(`${describeError(error)}\n`);
    });
  });
  try {
    await listen(server, options.port);
  } catch (error) {
    logger.error(
      `HEALTH_PORT_TAKEN: port ${options.port} cannot be used (${describeError(error)}); /health and /metrics are off. Set another HEALTH_PORT.`,
    );
  }
  return {
    port: (server.address() as AddressInfo | null)?.port ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Backups and what was given up want somebody to look, but a restart mends neither: they are not in here. */
function healthOf({ queues, channels, stuck }: Readings): Record<string, unknown> & { ok: boolean } {
  const dead = [...channels].filter(([, ok]) => !ok).map(([name]) => name);
  const ok = queues !== null && stuck === 0 && dead.length === 0;
  return { ok, database: queues !== null, loops: stuck === 0, deadChannels: dead };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
