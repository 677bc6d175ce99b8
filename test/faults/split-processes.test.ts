import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca, type KancaProcess } from '../e2e/support/start-kanca.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';

const firstId = 43_001;
const chats = 2;
const longestMs = 400_000;
const roles = ['channels', 'worker', 'sender'] as const;

it(
  'three processes of one kind each serve together, and each is replaced in mid-work without a loss',
  async () => {
    const bed = await makeBotBed();
    await bed.inDatabase((db) => seedQuestionnaire(db, firstId, chats));
    const standIn = await startTelegramStandIn({ keepLog: false });
    const people = startRespondents(standIn, 'text');
    const settings = { ...bed.settings, TELEGRAM_API_ROOT: standIn.url, TELEGRAM_BOT_TOKEN: standIn.token };
    const started: KancaProcess[] = [];
    onTestFinished(() => Promise.all(started.map((one) => one.kill())).then(() => undefined));
    const start = async (role: string): Promise<KancaProcess> => {
      const one = startKanca(['serve', '--only', role], settings);
      started.push(one);
      await one.says(/"serving"/u);
      return one;
    };
    const before = await Promise.all(roles.map(start));
    for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');

    for (const [place, role] of roles.entries()) {
      await people.seen(chats * 48 * ((place + 1) / 5));
      await start(role);
      expect(await before[place]?.stop()).toBe(0);
    }
    await people.seen(chats * 48);
    await eventually(() => people.finished.size).toBe(chats);
    expect(people.repeats()).toBe(0);
    expect(await bed.inDatabase(checkAnswers)).toEqual({ missing: 0, misfiled: 0 });
    await Promise.all(started.map((one) => one.stop()));
    await standIn.close();
    await bed.close();
  },
  longestMs,
);
