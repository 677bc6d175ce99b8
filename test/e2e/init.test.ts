import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { makeBotBed, type BotBed } from './support/bot-bed.ts';
import { startKanca, type KancaProcess } from './support/start-kanca.ts';

async function setUp(): Promise<{ bed: BotBed; envFile: string; root: string; token: string }> {
  const bed = await makeBotBed();
  const standIn = await startTelegramStandIn({ keepLog: false });
  const folder = mkdtempSync(join(tmpdir(), 'kanca-init-'));
  onTestFinished(async () => {
    await standIn.close();
    await bed.close();
    rmSync(folder, { recursive: true });
  });
  return { bed, envFile: join(folder, '.env'), root: standIn.url, token: standIn.token };
}

function init(envFile: string, root: string, answers: readonly string[]): KancaProcess {
  const process = startKanca(['init'], { KANCA_ENV_FILE: envFile, TELEGRAM_API_ROOT: root });
  for (const answer of answers) process.write(answer);
  process.end();
  return process;
}

describe('kanca init', () => {
  it('checks the token at Telegram, asks again, writes settings for this user only and invites a supervisor', async () => {
    const { bed, envFile, root, token } = await setUp();
    const place = [bed.dataDir, bed.settings['DATABASE_URL'] ?? ''];
    const asked = init(envFile, root, [...place, 'y', '1:wrong', 'y', token, 'n', 'n', '']);
    expect(await asked.exited, asked.lines.join('\n')).toBe(0);
    const said = asked.lines.join('\n');
    expect(said).toMatch(/BAD {2}Telegram: Telegram refuses the token/u);
    expect(said).toMatch(/ok {3}Telegram: @/u);
    expect(said).not.toContain(token);
    expect(said).toMatch(/KANCA-[0-9A-Z]{4}-[0-9A-Z]{4}/u);
    expect(said).toMatch(/https:\/\/t\.me\/\w+\?start=KANCA/u);
    expect(existsSync(/More: (\S+)/u.exec(said)?.[1] ?? '')).toBe(true);
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
    expect(parseEnv(readFileSync(envFile, 'utf8'))).toMatchObject({
      KANCA_DATA_DIR: bed.dataDir,
      TELEGRAM_BOT_TOKEN: token,
      HEALTH_PORT: '9464',
    });
    const before = readFileSync(envFile, 'utf8');
    const again = init(envFile, root, ['n']);
    expect(await again.exited).toBe(0);
    expect(again.lines.join('\n')).toContain('Nothing was changed.');
    expect(readFileSync(envFile, 'utf8')).toBe(before);
  });

  it('writes nothing where the answers end too early', async () => {
    const { bed, envFile, root } = await setUp();
    const asked = init(envFile, root, [bed.dataDir, bed.settings['DATABASE_URL'] ?? '', 'y']);
    expect(await asked.exited).toBe(1);
    expect(asked.lines.join('\n')).toContain('INPUT_ENDED');
    expect(() => statSync(envFile)).toThrow();
  });
});
