import { expect, it, onTestFinished } from 'vitest';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { faultSize } from './support/fault-size.ts';
import { openWay } from './support/open-way.ts';

/** Over a socket of the same machine nothing freezes. */
const server = process.env['TEST_DATABASE_URL'];
const { longestMs } = faultSize({ chats: 1 });
const patience = { timeout: longestMs / 3, interval: 1_000 };

it.skipIf(server === undefined)(
  'doctor names a process whose connections are frozen for as long as they are, and what to do',
  async () => {
    const bed = await makeBotBed();
    await bed.inDatabase(async () => {
      const way = await openWay(new URL(bed.settings['DATABASE_URL'] ?? ''));
      const standIn = await startTelegramStandIn({ keepLog: false });
      const settings = {
        ...bed.settings,
        TELEGRAM_API_ROOT: standIn.url,
        TELEGRAM_BOT_TOKEN: standIn.token,
      };
      const bot = startKanca(['serve'], { ...settings, DATABASE_URL: way.url });
      onTestFinished(() => bot.kill());
      await bot.says(/"serving"/u);
      /** It does not go by the way. */
      const doctor = async (): Promise<string> => {
        const look = startKanca(['doctor'], settings);
        await look.exited;
        return look.lines.join('\n');
      };
      const freezing = setInterval(() => way.freeze(), 100);
      onTestFinished(() => clearInterval(freezing));
      await expect
        .poll(doctor, patience)
        .toMatch(/^BAD {2}processes: not heard of: process \d+ .*DATABASE_SILENT, restart it/mu);
      clearInterval(freezing);
      await expect.poll(doctor, patience).toMatch(/^ok {3}processes: 1 serving/mu);
      await bot.kill();
      way.close();
      await standIn.close();
    });
    await bed.close();
  },
  longestMs,
);
