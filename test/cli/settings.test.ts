import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanca-settings-'));
let count = 0;

/** Settings from a file of these lines, and from the environment. */
function read(file: string, env: Record<string, string> = {}): ReturnType<typeof readConfig> {
  const path = join(folder, `${(count += 1)}.env`);
  writeFileSync(path, file);
  return readConfig({ KANCA_ENV_FILE: path, ...env });
}

const refusal = (file: string): string => {
  try {
    read(file);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

describe('paths in the settings', () => {
  it('begin at the file that names them, whatever the working folder is', () => {
    expect(read('KANCA_DATA_DIR=./stored').KANCA_DATA_DIR).toBe(join(folder, 'stored'));
    expect(read('KANCA_DATA_DIR=/srv/kanca').KANCA_DATA_DIR).toBe('/srv/kanca');
  });

  it('begin at the working folder where the environment gives them', () => {
    expect(read('', { KANCA_DATA_DIR: 'here' }).KANCA_DATA_DIR).toBe(resolve('here'));
  });

  it('without any, lie beside the program and count as not named', () => {
    const config = read('');
    expect(config.KANCA_DATA_DIR).toBe(resolve('data'));
    expect(config.databaseNamed).toBe(false);
    expect(read('DATABASE_URL=postgresql://u:p@localhost/kanca').databaseNamed).toBe(true);
  });

  it('of a settings file that is not there is said', () => {
    expect(() => readConfig({ KANCA_ENV_FILE: '/nowhere/.env' })).toThrow('there is no /nowhere/.env');
  });
});

describe('a wrong setting is named in plain words', () => {
  it.each([
    ['TELEGRAM_WEBHOOK_PORT=abc', 'TELEGRAM_WEBHOOK_PORT: must be a number.'],
    ['TELEGRAM_WEBHOOK_PORT=99999', 'TELEGRAM_WEBHOOK_PORT: must be at most 65535.'],
    ['TICKET_IDLE_HOURS=soon', 'TICKET_IDLE_HOURS: must be a number.'],
    ['LOG_LEVEL=loud', 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent.'],
    ['TELEGRAM_API_ROOT=api', 'TELEGRAM_API_ROOT: must be an address like https://example.org.'],
    ['WHATSAPP_CLOUD_APP_SECRET=short', 'WHATSAPP_CLOUD_APP_SECRET: must be at least 16 characters.'],
    ['WHATSAPP_CLOUD_VERIFY_TOKEN=short', 'WHATSAPP_CLOUD_VERIFY_TOKEN: must be at least 16 characters.'],
    ['TELEGRAM_WEBHOOK_SECRET=short', 'TELEGRAM_WEBHOOK_SECRET: must be 16 to 256 letters, digits, _ or -.'],
  ])('%s', (line, words) => {
    expect(refusal(line)).toBe(words);
  });

  it('a pairing number as people dial it at home is asked for with its country code', () => {
    expect(refusal('WHATSAPP_WEB_PAIRING_PHONE=081234567890')).toContain('with the country code');
  });

  it.each(['p#ss', 'p/ss', 'p#@ss'])(
    'a database password with a special letter (%s) gets the spelling it needs',
    (password) => {
      expect(refusal(`DATABASE_URL=postgresql://kanca:${password}@localhost:5432/kanca`)).toContain(
        '# as %23',
      );
      expect(refusal(`DATABASE_URL="postgresql://kanca:${password}@localhost:5432/kanca"`)).toContain(
        '# as %23',
      );
    },
  );

  it.each(['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_API_ROOT', 'WHATSAPP_CLOUD_API_ROOT'])(
    '%s leaves this machine only by https',
    (name) => {
      for (const address of ['http://example.org', 'http://127.0.0.1.example.org', 'ftp://127.0.0.1'])
        expect(refusal(`${name}=${address}`)).toContain('must begin with https://');
      const secret = 'TELEGRAM_WEBHOOK_SECRET=0123456789abcdef';
      for (const address of [
        'https://example.org',
        'http://127.0.0.1:81',
        'http://localhost',
        'http://[::1]:9',
      ])
        expect(refusal(`${name}=${address}\n${secret}`)).toBe('accepted');
    },
  );

  it('never in the words of a library', () => {
    for (const line of ['WHATSAPP_WEB_PACE=x', 'WHATSAPP_WEB_POLLS=maybe', 'WHATSAPP_WEB_DAILY_CAP=-1'])
      expect(refusal(line)).not.toMatch(/expected|received|NaN|Invalid/u);
  });
});
