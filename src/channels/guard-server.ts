import type { Server } from 'node:http';

/** Where a webhook listens unless told otherwise: only for what runs on the same machine, a web server that ends TLS. */
export const usualHost = '127.0.0.1';
/** A platform uses a handful; the web server in front keeps some open. */
const mostConnections = 100;

/** Keeps strangers from tying up a webhook: few connections at once, and none that is slow or says nothing. */
export function guardServer(server: Server): void {
  server.maxConnections = mostConnections;
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;
  server.keepAliveTimeout = 5_000;
  server.setTimeout(60_000);
}
