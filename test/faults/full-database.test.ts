import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { SmallDisk } from '../stand-ins/whatsapp-web/small-disk.ts';
import { faultSize } from './support/fault-size.ts';
import { putOnSmallDisk } from './support/full-disk.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';
import { tellPlay } from './support/tell-play.ts';

const { chats, long, longestMs } = faultSize({ chats: 8 });
const firstId = 40_001;
const fullSeconds = long ? 60 : 8;

it.skipIf(!SmallDisk.isPossible())(
  'while the disk of the database is full nothing is given up or lost, doctor says so, and all goes on when there is room',
  async (context) => {
    const bed = await makeBotBed();
    await bed.inDatabase((db) => seedQuestionnaire(db, firstId, chats));
    await sleep(1_000);
    const disk = await putOnSmallDisk(bed);
    onTestFinished(() => disk.close());
    const standIn = await startTelegramStandIn({ keepLog: false });
    const people = startRespondents(standIn, 'text');
    const settings = {
      ...bed.settings,
      TELEGRAM_API_ROOT: standIn.url,
      TELEGRAM_BOT_TOKEN: standIn.token,
      LOG_LEVEL: 'warn',
    };
    const bot = startKanca(['serve'], settings);
    onTestFinished(() => bot.kill());
    for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');

    await people.seen(chats * 16);
    disk.fill();
    const doctor = startKanca(['doctor'], settings);
    const [code] = await Promise.all([doctor.exited, sleep(fullSeconds * 1_000)]);
    disk.empty();
    const stuck = await people.stuck(chats);
    await people.allFinished(chats);
    await bot.stop();

    const outcome = await bed.inDatabase(async (db) => ({
      ...(await checkAnswers(db)),
      parked: await db.prisma.inbox.count({ where: { parkedAt: { not: null } } }),
      failed: await db.prisma.outbox.count({ where: { state: 'failed' } }),
    }));
    tellPlay(context, { chats, fullSeconds, stuck, ...outcome, repeats: people.repeats() });
    expect(outcome).toEqual({ missing: 0, misfiled: 0, parked: 0, failed: 0 });
    expect(people.repeats()).toBe(0);
    expect(code).toBe(1);
    expect(doctor.lines.join('\n')).toMatch(/^BAD {2}database: .*(?:full|free|space)/imu);
    await standIn.close();
  },
  longestMs,
);
