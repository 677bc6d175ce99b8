import { describe, expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca, type KancaProcess } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { faultSize } from './support/fault-size.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';
import { tellPlay } from './support/tell-play.ts';

const { chats, times: kills, long, longestMs } = faultSize({ chats: 20, times: 2 });
const firstId = 31_001;

describe.each(['text', 'button'] as const)(
  'the bot is killed in the middle of many questionnaires answered by %s',
  (by) => {
    it(
      'keeps every answer in its place and repeats at most what was on its way',
      async (context) => {
        const bed = await makeBotBed();
        const standIn = await startTelegramStandIn({ keepLog: false });
        const people = startRespondents(standIn, by);
        await bed.inDatabase((db) => seedQuestionnaire(db, firstId, chats));
        const settings = {
          ...bed.settings,
          TELEGRAM_API_ROOT: standIn.url,
          TELEGRAM_BOT_TOKEN: standIn.token,
          LOG_LEVEL: 'info',
        };
        let bot: KancaProcess = startKanca(['serve'], settings);
        onTestFinished(() => bot.kill());
        for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');

        let onTheirWay = 0;
        for (let kill = 1; kill <= kills; kill += 1) {
          await people.seen(Math.floor((chats * 48 * kill) / (kills + 1)));
          await bot.kill();
          onTheirWay += await bed.inDatabase((db) => db.prisma.outbox.count({ where: { state: 'sending' } }));
          bot = startKanca(['serve'], settings);
        }
        await bot.says(/"serving"/u);
        const stuck = await people.stuck(chats);
        await people.allFinished(chats);
        await bot.stop();

        const answers = await bed.inDatabase(checkAnswers);
        const repeats = people.repeats();
        tellPlay(context, { chats, kills, stuck, ...answers, repeats, onTheirWay });
        expect(answers).toEqual({ missing: 0, misfiled: 0 });
        // Beside other tests ten seconds are no measure.
        if (long) expect(stuck).toBe(0);
        expect(repeats).toBeLessThanOrEqual(onTheirWay);
        expect(bot.lines.filter((line) => /"level":"(?:error|fatal)"/u.test(line))).toEqual([]);
        await standIn.close();
        await bed.close();
      },
      longestMs,
    );
  },
);
