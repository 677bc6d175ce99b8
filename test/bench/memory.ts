import { setTimeout as wait } from 'node:timers/promises';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { printResult } from './support/print-result.ts';
import { processUse } from './support/process-use.ts';
import { seedQuestionnaire } from './support/seed-questionnaire.ts';

/** Resident memory of the bot process with 10,000 idle conversations stored, after it has answered once and rested. */
const conversations = 10_000;
const bed = await makeBotBed('embedded');
await bed.inDatabase((db) => seedQuestionnaire(db, 70_001, conversations));
const standIn = await startTelegramStandIn({ keepLog: false });
const bot = startKanca(['serve'], {
  ...bed.settings,
  TELEGRAM_API_ROOT: standIn.url,
  TELEGRAM_BOT_TOKEN: standIn.token,
});
const user = standIn.user(70_001);
const answered = user.next(() => true, 60_000);
user.sends('/start');
await answered;
const first = processUse(bot.pid).residentMb;
await wait(20_000);
const rested = processUse(bot.pid).residentMb;
await bot.stop();
await standIn.close();
await bed.close();
printResult('memory', { conversations, residentMb: { afterFirstAnswer: first, afterRest: rested } });
