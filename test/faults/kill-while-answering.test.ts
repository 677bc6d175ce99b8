import { describe, expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca, type KancaProcess } from '../e2e/support/start-kanca.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';

/** FAULT_CHATS=200 FAULT_KILLS=100 is the full measure. */
const chats = Number(process.env['FAULT_CHATS'] ?? 20);
const kills = Number(process.env['FAULT_KILLS'] ?? 2);
const firstId = 31_001;
const longestMs = 3 * 3_600_000;

describe.each(['text', 'button'] as const)(
  'the bot is killed in the middle of many questionnaires answered by %s',
  (by) => {
    it(
      'keeps every answer in its place and repeats at most what was on its way',
      async () => {
        const bed = await makeBotBed();
        const standIn = await startTelegramStandIn({ keepLog: false });
        const people = startRespondents(standIn, by);
        await bed.inDatabase((db) => seedQuestionnaire(db, firstId, chats));
        const settings = {
          ...bed.settings,
          TELEGRAM_API_ROOT: standIn.url,
          TELEGRAM_BOT_TOKEN: standIn.token,
          LOG_LEVEL: 'error',
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
        await eventually(() => people.finished.size).toBe(chats);
        await bot.stop();

        expect(bot.lines).toEqual([]);
        expect(await bed.inDatabase(checkAnswers)).toEqual({ missing: 0, misfiled: 0 });
        expect(people.repeats()).toBeLessThanOrEqual(onTheirWay);
        console.info(
          `${bed.kind}, ${chats} chats by ${by}, ${kills} kills: ${people.repeats()} repeats of ${onTheirWay} on their way`,
        );
        await standIn.close();
        await bed.close();
      },
      longestMs,
    );
  },
);
