import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';

describe('the command line of roles', () => {
  let dataDir: string;
  let telegram: TelegramStandIn;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kanca-roles-'));
    telegram = await startTelegramStandIn({});
    await kanca(['migrate']);
  });
  afterAll(async () => {
    await telegram.close();
    await rm(dataDir, { recursive: true });
  });

  const kanca = async (args: string[], settings: Record<string, string> = {}): Promise<string[]> => {
    const run = startKanca(args, { KANCA_DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings });
    run.end();
    await run.exited;
    return run.lines;
  };

  it('prints a code with links that send it, and writes every act and export into the log', async () => {
    const alone = await kanca(['roles', 'invite', '--role', 'counselor', '--scope', '33.74']);
    expect(alone[0]).toMatch(/^KANCA-\w{4}-\w{4}$/u);
    expect(alone.join('\n')).not.toContain('https://');
    const settings = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url };
    const [code = '', link] = await kanca(
      ['roles', 'invite', '--role', 'instructor', '--scope', 'blk:12'],
      settings,
    );
    expect(link).toBe(`https://t.me/${telegram.world.bot.username}?start=${code}`);
    const office = { WHATSAPP_TRANSPORT: 'web', WHATSAPP_WEB_PAIRING_PHONE: '6281234567890' };
    const lines = await kanca(['roles', 'invite', '--role', 'operator'], office);
    expect(lines).toContain(`https://wa.me/6281234567890?text=${lines[0] ?? ''}`);

    expect((await kanca(['roles', 'invite', '--role', 'counselor', '--scope', 'blk:x'])).join()).toContain(
      'no scope',
    );
    await kanca(['report', 'indicators', '--csv']);
    await kanca(['backup', join(dataDir, 'a.gz')]);
    await kanca(['assess', 'calibrate', '--instrument', 'riasec48', '--out', join(dataDir, 'c.json')]);
    const log = (await kanca(['roles', 'log'])).map(
      (line) =>
        JSON.parse(line) as { action: string; subject: string; actorId: number | null; actor: string },
    );
    expect(log.map(({ action, subject }) => `${action} ${subject}`.trim())).toEqual([
      'role.invite counselor@33.74',
      'role.invite instructor@blk:12',
      'role.invite operator@*',
      'report.indicators',
      'backup.write',
      'export.research riasec48',
    ]);
    expect(new Set(log.map(({ actor }) => actor))).toEqual(new Set([`command:${userInfo().username}`]));
  });

  it('gives, lists and takes back a role as JSON that names it the same way, and takes back no role that there is not', async () => {
    const chat = startKanca(['chat', '--as', 'rina'], { KANCA_DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
    chat.write('halo');
    chat.end();
    expect(await chat.exited).toBe(0);
    const json = async (...args: string[]): Promise<unknown[]> =>
      (await kanca(['roles', ...args, '--json'])).map((line) => JSON.parse(line) as unknown);

    const given = await json('grant', 'terminal:rina', '--role', 'counselor', '--scope', '33.74');
    expect(given).toEqual([
      { id: expect.any(Number), personId: expect.any(Number), role: 'counselor', scope: '33.74' },
    ]);
    expect(await json('list')).toMatchObject(given);
    expect((await kanca(['roles', 'revoke', 'rina', '--role', 'councilor'])).join()).toContain('no role');
    expect(await json('revoke', 'rina', '--role', 'operator')).toEqual([]);
    expect(await json('revoke', 'rina')).toEqual(given);
    expect(await json('list')).toEqual([]);
    expect(await json('invites')).toContainEqual(
      expect.objectContaining({ role: 'instructor', scope: 'blk:12' }),
    );
  });
});
