import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { faultSize } from './support/fault-size.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';
import { tellPlay } from './support/tell-play.ts';

const { chats, longestMs } = faultSize({ chats: 6 });
const firstId = 39_001;
/** As a container does it: numbers of processes of its own, under the same hostname. */
const apart = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
/** Its clock is a minute ahead of everybody's. */
const ahead = `const Real = Date; globalThis.Date = class extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + 60_000); }
  static now() { return Real.now() + 60_000; } };`;
const aheadArgs = ['--import', `data:text/javascript,${encodeURIComponent(ahead)}`];
const permitted = mayUnshare();
if (!permitted) console.warn('Skipped: this user may not make spaces of process numbers (unshare --pid).');

it.skipIf(!permitted)(
  'two containers of one hostname, one of which has its clock a minute ahead, take nothing out of one another’s hands',
  async (context) => {
    const bed = await makeBotBed();
    const standIn = await startTelegramStandIn({ keepLog: false });
    const outcome = await bed.inDatabase(async (db) => {
      await seedQuestionnaire(db, firstId, chats);
      const people = startRespondents(standIn, 'text');
      const settings = { ...bed.settings, TELEGRAM_API_ROOT: standIn.url, TELEGRAM_BOT_TOKEN: standIn.token };
      const bots = [
        startKanca(['serve'], settings, [], undefined, apart),
        startKanca(['serve'], settings, aheadArgs, undefined, apart),
      ];
      onTestFinished(() => Promise.all(bots.map((bot) => bot.kill())).then(() => undefined));
      await Promise.all(bots.map((bot) => bot.says(/"serving"/u)));
      const workers = await db.prisma.worker.findMany();
      for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');
      await people.allFinished(chats);
      return { repeats: people.repeats(), ...(await checkAnswers(db)), workers };
    });
    const { workers, ...figures } = outcome;
    tellPlay(context, { chats, ...figures });
    expect(figures).toEqual({ repeats: 0, missing: 0, misfiled: 0 });
    expect(new Set(workers.map(({ machine }) => machine)).size).toBe(2);
    expect(new Set(workers.map(({ host }) => host)).size).toBe(1);
    await standIn.close();
    await bed.close();
  },
  longestMs,
);

function mayUnshare(): boolean {
  try {
    execFileSync(apart[0] ?? '', [...apart.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
