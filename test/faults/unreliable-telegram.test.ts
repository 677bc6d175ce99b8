import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { faultSize } from './support/fault-size.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';
import { tellPlay } from './support/tell-play.ts';

const { chats } = faultSize({ chats: 10 });
const firstId = 32_001;

it('with one call in twenty going wrong, every question comes in its order and no answer is lost', async (context) => {
  const bed = await makeBotBed();
  await bed.inDatabase((db) => seedQuestionnaire(db, firstId, chats));
  const standIn = await startTelegramStandIn({ keepLog: false, seed: 11 });
  standIn.setFaults({
    tooManyRequests: 0.005,
    badGateway: 0.015,
    reset: 0.015,
    resetAfterAccept: 0.01,
    brokenJson: 0.005,
    duplicateUpdate: 0.05,
    redelivery: 0.05,
  });
  const people = startRespondents(standIn, 'text');
  const bot = startKanca(['serve'], {
    ...bed.settings,
    TELEGRAM_API_ROOT: standIn.url,
    TELEGRAM_BOT_TOKEN: standIn.token,
    LOG_LEVEL: 'error',
  });
  onTestFinished(() => bot.kill());
  for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');
  await people.allFinished(chats);

  for (const shown of people.shown.values()) {
    const first = [...new Set(shown)];
    expect(first).toHaveLength(48);
    expect(first).toEqual([...new Set([...people.shown.values()][0])]);
  }
  const answers = await bed.inDatabase(checkAnswers);
  tellPlay(context, { chats, ...answers, repeats: people.repeats() });
  expect(answers).toEqual({ missing: 0, misfiled: 0 });
  standIn.setFaults({});
  await bot.stop();
  expect(bot.lines).toEqual([]);
  await standIn.close();
  await bed.close();
});
