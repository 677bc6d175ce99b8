import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { median } from './support/median.ts';
import { printResult } from './support/print-result.ts';

/** From the start of the process to the first answered message, on an embedded database that exists already. */
const runs = 3;
const bed = await makeBotBed('embedded');
const standIn = await startTelegramStandIn({ keepLog: false });
const telegram: number[] = [];
const terminal: number[] = [];
for (let n = 0; n < runs; n += 1) {
  telegram.push(await startOnTelegram(n));
  terminal.push(await startInTerminal(n));
}
await standIn.close();
await bed.close();
printResult('start', {
  database: 'embedded, warm',
  seconds: { telegram: inSeconds(telegram), terminal: inSeconds(terminal) },
  median: { telegram: inSeconds([median(telegram)])[0], terminal: inSeconds([median(terminal)])[0] },
});

async function startOnTelegram(n: number): Promise<number> {
  const user = standIn.user(100 + n);
  const answered = user.next(() => true, 60_000);
  user.sends('/start');
  const begin = performance.now();
  const bot = startKanca(['serve'], {
    ...bed.settings,
    TELEGRAM_API_ROOT: standIn.url,
    TELEGRAM_BOT_TOKEN: standIn.token,
  });
  await answered;
  const ms = performance.now() - begin;
  await bot.stop();
  return ms;
}

async function startInTerminal(n: number): Promise<number> {
  const begin = performance.now();
  const chat = startKanca(['chat', '--as', `p${n}`, '--json'], bed.settings);
  chat.write('halo');
  await chat.says(/"text"/u);
  const ms = performance.now() - begin;
  chat.end();
  await chat.exited;
  return ms;
}

function inSeconds(values: readonly number[]): number[] {
  return values.map((ms) => Math.round(ms / 10) / 100);
}
