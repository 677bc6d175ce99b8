import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { startKanca } from './support/start-kanca.ts';

describe('`kanca serve` ends with exit code 1 and the remedy where its only channel cannot start', () => {
  let telegram: TelegramStandIn;
  beforeAll(async () => void (telegram = await startTelegramStandIn({})));
  afterAll(() => telegram.close());

  const serve = async (settings: Record<string, string>): Promise<string> => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kanca-dead-'));
    const kanca = startKanca(['serve'], { KANCA_DATA_DIR: dataDir, ...settings });
    expect(await kanca.exited).toBe(1);
    return kanca.lines.join('\n');
  };

  it('because the token is refused', async () => {
    const said = await serve({ TELEGRAM_BOT_TOKEN: '1:revoked', TELEGRAM_API_ROOT: telegram.url });
    expect(said).toContain('TELEGRAM_TOKEN_REFUSED');
    expect(said).toContain('@BotFather');
    expect(said).not.toContain('"serving"');
  });

  it('because the port of its webhook is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const said = await serve({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      TELEGRAM_WEBHOOK_URL: 'https://example.org/telegram',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-that-is-long-enough-0123456789',
      TELEGRAM_WEBHOOK_PORT: String((other.address() as AddressInfo).port),
    });
    other.close();
    expect(said).toContain('TELEGRAM_WEBHOOK_PORT');
  });

  it('because there is no Chromium', async () => {
    const said = await serve({ WHATSAPP_TRANSPORT: 'web', WHATSAPP_WEB_CHROMIUM: '/nowhere/chromium' });
    expect(said).toMatch(/chromium/iu);
  });
});
