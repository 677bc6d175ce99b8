import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { checkInstallation } from '../../../src/channels/whatsapp-web/check-installation.ts';

const options = {
  chromiumPath: fileURLToPath(import.meta.url),
  logger: pino({ level: 'silent' }),
} as Parameters<typeof checkInstallation>[0];

describe('Chromium as the superuser', () => {
  it('is refused with what to do, unless it was asked for', () => {
    expect(() => checkInstallation(options, 0)).toThrow('Chromium would run as root');
    expect(() => checkInstallation({ ...options, chromiumArgs: ['--no-sandbox'] }, 0)).not.toThrow();
    expect(() => checkInstallation(options, 1000)).not.toThrow();
  });
});
