import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { openWay } from './support/open-way.ts';

const awayMs = 4_000;

it('an outage of the database is one line at its start and one at its end, and everybody is answered', async () => {
  const bed = await makeBotBed();
  await bed.inDatabase(async () => {
    const url = bed.settings['DATABASE_URL'];
    const way = await openWay(url === undefined ? join(bed.dataDir, 'run') : new URL(url));
    const standIn = await startTelegramStandIn({ keepLog: false });
    const bot = startKanca(['serve'], {
      ...bed.settings,
      DATABASE_URL: way.url,
      TELEGRAM_API_ROOT: standIn.url,
      TELEGRAM_BOT_TOKEN: standIn.token,
    });
    onTestFinished(() => bot.kill());
    const heard = new Promise((resolve) => standIn.onMessage(resolve));
    await bot.says(/"serving"/u);
    way.cut();
    await bot.says(/DATABASE_AWAY/u);
    standIn.user(41_001).sends('halo');
    await sleep(awayMs);
    await way.mend();
    await bot.says(/answers again/u);
    await heard;
    await sleep(1_000);
    await bot.stop();
    const told = bot.lines.map((line) => JSON.parse(line) as { level: string; time: string; msg: string });
    const [away, back, ...others] = told.filter(
      ({ level, msg }) => level !== 'info' || msg.includes('answers again'),
    );
    expect(away).toMatchObject({ level: 'error', msg: expect.stringMatching(/^DATABASE_AWAY: /u) as string });
    expect(back).toMatchObject({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u) as string,
    });
    expect(others).toEqual([]);
    way.close();
    await standIn.close();
  });
  await bed.close();
});
