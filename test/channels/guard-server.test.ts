import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guardServer } from '../../src/channels/guard-server.ts';
import { serveWebhook as serveTelegram } from '../../src/channels/telegram/serve-webhook.ts';
import { serveWebhook as serveCloud } from '../../src/channels/whatsapp-cloud/serve-webhook.ts';

const logger = pino({ level: 'silent' });

/** What becomes of a connection within a moment. */
function fate(port: number, host: string): Promise<'open' | 'closed'> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, host);
    onTestFinished(() => void socket.destroy());
    socket.once('error', () => resolve('closed'));
    socket.once('close', () => resolve('closed'));
    setTimeout(() => resolve('open'), 500);
  });
}

describe('a webhook', () => {
  it('listens on this machine only unless told otherwise', async () => {
    const telegram = await serveTelegram(
      { port: 0, host: '127.0.0.1', secret: 'x' },
      () => Promise.resolve(),
      logger,
    );
    const cloud = await serveCloud({
      ...{ port: 0, appSecret: 'x', verifyToken: 'x', logger },
      accept: () => Promise.resolve(),
    });
    onTestFinished(() => Promise.all([telegram.close(), cloud.stop()]).then(() => undefined));
    for (const { port } of [telegram, cloud]) {
      expect(await fate(port, '127.0.0.1')).toBe('open');
      expect(await fate(port, '127.0.0.2')).toBe('closed');
    }
  });

  it('bears a hundred connections at once and no more', async () => {
    const server = createServer();
    guardServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const fates = await Promise.all(Array.from({ length: 105 }, () => fate(port, '127.0.0.1')));
    expect(fates.filter((one) => one === 'closed')).toHaveLength(5);
  });

  it('closes who does not come on with their request', () => {
    const server = createServer();
    guardServer(server);
    expect([server.headersTimeout, server.requestTimeout].every((ms) => ms > 0 && ms <= 30_000)).toBe(true);
  });
});
