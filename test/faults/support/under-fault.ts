import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { SOCKET_NAME } from '../../../src/storage/embedded/folders.ts';
import { readHolder } from '../../../src/storage/embedded/lock.ts';
import { processStartTime } from '../../../src/storage/process-start-time.ts';
import { seedQuestionnaire } from '../../bench/support/seed-questionnaire.ts';
import { makeBotBed, type BotBed } from '../../e2e/support/bot-bed.ts';
import { startKanca, type KancaProcess } from '../../e2e/support/start-kanca.ts';
import { startTelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { openWay, type Way } from './open-way.ts';
import { startRespondents } from './respondents.ts';
import { checkAnswers } from './stored-answers.ts';

/** What a fault may lay hands on. */
export interface Victim {
  bed: BotBed;
  /** The way of the bot to its database. */
  way: Way;
  bot: KancaProcess;
}

export interface Outcome {
  missing: number;
  misfiled: number;
  repeats: number;
  /** People who had not come on after 10 s in which the database could be reached again. */
  stuck: number;
  /** Longest time between the last fault and the end of all questionnaires, in seconds. */
  lastFaultToEndSeconds: number;
}

/**
 * Many people answer a questionnaire of 48 questions while the fault happens `times` times, spread over it. Resolves when all
 * have finished; fails where somebody is stuck.
 */
export async function runUnderFault(options: {
  firstId: number;
  chats: number;
  times: number;
  fault: (victim: Victim) => Promise<unknown>;
  /** The bot reaches its database as it does by itself, and not by the way. */
  direct?: boolean;
}): Promise<Outcome> {
  const { firstId, chats, times, fault } = options;
  const bed = await makeBotBed();
  // Looked into from here all the time, so that the embedded database's process is there to be reached.
  const outcome = await bed.inDatabase(async (db) => {
    await seedQuestionnaire(db, firstId, chats);
    const url = bed.settings['DATABASE_URL'];
    const way = await openWay(url === undefined ? join(bed.dataDir, 'run') : new URL(url));
    const standIn = await startTelegramStandIn({ keepLog: false });
    const people = startRespondents(standIn, 'text');
    const bot = startKanca(['serve'], {
      ...bed.settings,
      ...(options.direct !== true && { DATABASE_URL: way.url }),
      TELEGRAM_API_ROOT: standIn.url,
      TELEGRAM_BOT_TOKEN: standIn.token,
      LOG_LEVEL: 'error',
    });
    onTestFinished(() => bot.kill());
    for (let n = 0; n < chats; n += 1) standIn.user(firstId + n).sends('/start');
    for (let time = 1; time <= times; time += 1) {
      await people.seen(Math.floor((chats * 48 * time) / (times + 1)));
      await fault({ bed, way, bot });
    }
    const since = performance.now();
    while (!(await canBeReached(bed))) await sleep(50);
    const stuck = await people.stuck(chats);
    await people.allFinished(chats);
    const lastFaultToEndSeconds = Math.round(performance.now() - since) / 1_000;
    await bot.stop();
    const answers = await checkAnswers(db);
    way.close();
    await standIn.close();
    return { ...answers, repeats: people.repeats(), stuck, lastFaultToEndSeconds };
  });
  await bed.close();
  return outcome;
}

/** Whether the process of the embedded database listens; looks without starting it. A server always does here. */
function canBeReached({ kind, dataDir }: BotBed): Promise<boolean> {
  if (kind === 'postgres') return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect(join(dataDir, 'run', SOCKET_NAME));
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** Kills the process of the embedded database; the next query of the bot starts another. */
export async function killDatabase({ bed }: Victim): Promise<void> {
  const holder = readHolder(join(bed.dataDir, 'run'));
  if (holder === null) return;
  process.kill(holder.pid, 'SIGKILL');
  while (processStartTime(holder.pid) === holder.startTime) await sleep(5);
}

/** Ends one connection of the server's, any, as when its process dies. */
export async function killBackend({ bed }: Victim): Promise<void> {
  await bed.inDatabase((db) =>
    db.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = '' order by random() limit 1`),
  );
}
