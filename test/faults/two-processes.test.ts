import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';

const firstId = 33_001;

it('two bots on one database and one token handle each message once together: one listens, the other stands by', async () => {
  const bed = await makeBotBed();
  await bed.inDatabase((db) => seedQuestionnaire(db, firstId, 5));
  const standIn = await startTelegramStandIn({ keepLog: false });
  const people = startRespondents(standIn, 'text');
  const settings = { ...bed.settings, TELEGRAM_API_ROOT: standIn.url, TELEGRAM_BOT_TOKEN: standIn.token };
  const bots = [startKanca(['serve'], settings), startKanca(['serve'], settings)];
  onTestFinished(() => Promise.all(bots.map((bot) => bot.kill())).then(() => undefined));
  await Promise.all(bots.map((bot) => bot.says(/"serving"/u)));
  for (let n = 0; n < 5; n += 1) standIn.user(firstId + n).sends('/start');

  await Promise.any(bots.map((bot) => bot.says(/another process listens; this one stands by/u)));
  await people.seen(5 * 48);
  await eventually(() => people.finished.size).toBe(5);
  expect(people.repeats()).toBe(0);
  expect(await bed.inDatabase(checkAnswers)).toEqual({ missing: 0, misfiled: 0 });
  expect(bots.flatMap(({ lines }) => lines.filter((line) => line.includes('Another process polls')))).toEqual(
    [],
  );
  expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual([0, 0]);
  await standIn.close();
  await bed.close();
});
