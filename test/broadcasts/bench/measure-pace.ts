import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { noTariff } from '../../../src/broadcasts/preflight.ts';
import { approveBroadcast } from '../../../src/broadcasts/change-broadcast.ts';
import { submitBroadcast } from '../../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../../src/rendering/renderer.ts';
import { loadBroadcast } from '../../../src/storage/broadcasts/broadcast-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import type { Database } from '../../../src/storage/database.ts';
import {
  startTelegramStandIn,
  type TelegramStandIn,
} from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { createFromTemplate, dropDatabase } from '../../support/postgres-template.ts';
import { firstChat, insertBenchPeople } from './people-of-bench.ts';

export interface PaceOptions {
  people: number;
  processes: number;
  /** People who chat meanwhile, a message a second in all for each. */
  chattersPerSecond?: number;
  /** Every so manieth of the audience answers the broadcast at once; 0: nobody. */
  answerEvery?: number;
  /** Every send is refused for so long, a third of the way in. */
  stormMs?: number;
  /** So often one of the processes is killed without notice and another started. */
  kills?: number;
}

export interface Pace {
  processes: number;
  people: number;
  /** From the start to the last person's message. */
  seconds: number;
  /** Messages of the bot a second, replies included, from the tenth to the last person's of the broadcast. */
  perSecond: number;
  /** Those of the broadcast alone. */
  noticesPerSecond: number;
  /** Most that the platform took within any second. */
  mostInASecond: number;
  tooMany: number;
  missed: number;
  duplicates: number;
  /** Largest resident memory of each process still alive, in MB. */
  maxRssMb: number[];
  replies?: { count: number; p50: number; p99: number };
}

/** A broadcast by real serving processes against the stand-in with 30/s and 1/s a chat. Needs TEST_DATABASE_URL. */
export async function measurePace(server: string, options: PaceOptions): Promise<Pace> {
  const { people, processes, chattersPerSecond = 0, answerEvery = 0, stormMs = 0, kills = 0 } = options;
  const databaseUrl = await createFromTemplate(server);
  const db = await openDatabase({ dataDir: '', databaseUrl });
  const standIn = await startTelegramStandIn({ limits: { perSecond: 30, perChatPerSecond: 1 } });
  const workers: ChildProcess[] = [];
  const received = new Map<number, number>();
  const times: number[] = [];
  let last = 0;
  const replies = createChatters(standIn, chattersPerSecond);
  standIn.onMessage((message, user, edited) => {
    const now = performance.now();
    times.push(now);
    if (edited || !('text' in message) || !message.text?.startsWith('Ada pelatihan')) return;
    last = now;
    received.set(user.id, (received.get(user.id) ?? 0) + 1);
    if (answerEvery > 0 && user.id % answerEvery === 0) user.sends('halo');
  });
  try {
    await insertBenchPeople(db, standIn, people);
    for (let n = 0; n < processes; n += 1) workers.push(await startWorker(databaseUrl, standIn));
    await submit(db);
    const began = performance.now();
    const stopChat = replies.start();
    const faults = disturb({ standIn, workers, databaseUrl, received, people, stormMs, kills });
    while (received.size < people && performance.now() - began < people * 60 + 120_000) await pause(100);
    await Promise.all([faults, pause(1_500)]);
    stopChat();
    const counts = [...received.values()];
    const first = times[9] ?? 0;
    const during = times.filter((at) => at > first && at <= last).length;
    const seconds = (last - first) / 1000;
    return {
      processes,
      people,
      seconds: round((last - began) / 1000),
      perSecond: round(during / seconds),
      noticesPerSecond: round((people - 10) / seconds),
      mostInASecond: mostInASecond(times),
      tooMany: standIn.log.filter(({ status }) => status === 429).length,
      missed: people - received.size,
      duplicates: counts.reduce((sum, count) => sum + count - 1, 0),
      maxRssMb: await Promise.all(workers.map(maxRssMb)),
      ...(chattersPerSecond > 0 && { replies: replies.summary() }),
    };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await standIn.close();
    await db.close();
    await dropDatabase(server, databaseUrl);
  }
}

async function submit(db: Database): Promise<void> {
  const now = new Date();
  const draft = {
    texts: { id: 'Ada pelatihan gratis.' },
    audience: 'registered',
    language: null,
    choices: [],
    vacancyId: null,
    picture: null,
  };
  const { id } = await submitBroadcast(
    db.prisma,
    { draft, authorId: null, at: null, repeat: null },
    { scope: null, tariff: noTariff, renderer: createRenderer(), now },
  );
  const second = 0;
  const submitted = await loadBroadcast(db.prisma, id);
  if (submitted?.state === 'approval') await approveBroadcast(db.prisma, id, second, now);
}

async function startWorker(databaseUrl: string, standIn: TelegramStandIn): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('serve-process.ts', import.meta.url));
  const worker = fork(path, [databaseUrl, standIn.url, standIn.token], { execArgv: ['--import', 'tsx'] });
  await once(worker, 'message');
  return worker;
}

/** Storms and kills, spread over the broadcast. */
async function disturb(run: {
  standIn: TelegramStandIn;
  workers: ChildProcess[];
  databaseUrl: string;
  received: Map<number, number>;
  people: number;
  stormMs: number;
  kills: number;
}): Promise<void> {
  const { standIn, workers, databaseUrl, received, people, stormMs, kills } = run;
  if (stormMs > 0) {
    while (received.size < people / 3) await pause(50);
    standIn.setFaults({ tooManyRequests: 1 });
    await pause(stormMs);
    standIn.setFaults({});
  }
  for (let n = 1; n <= kills; n += 1) {
    while (received.size < (people * n) / (kills + 1)) await pause(20);
    const victim = workers.shift();
    victim?.kill('SIGKILL');
    workers.push(await startWorker(databaseUrl, standIn));
  }
}

/** People apart from the audience who write and wait for the answer. */
function createChatters(standIn: TelegramStandIn, perSecond: number) {
  const waits: number[] = [];
  let next = firstChat * 2;
  const start = (): (() => void) => {
    if (perSecond === 0) return () => undefined;
    const timer = setInterval(() => {
      next += 1;
      const user = standIn.user(next);
      const began = performance.now();
      void user
        .next(() => true, 60_000)
        .then(() => waits.push(performance.now() - began))
        .catch(() => waits.push(60_000));
      user.sends('/start');
    }, 1000 / perSecond);
    return () => clearInterval(timer);
  };
  const summary = () => {
    const sorted = [...waits].sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    return { count: sorted.length, p50: at(0.5), p99: at(0.99) };
  };
  return { start, summary };
}

async function maxRssMb(worker: ChildProcess): Promise<number> {
  worker.send('memory');
  const [{ maxRssKb }] = (await once(worker, 'message')) as [{ maxRssKb: number }];
  return Math.round(maxRssKb / 1024);
}

function mostInASecond(times: readonly number[]): number {
  let first = 0;
  let most = 0;
  times.forEach((at, n) => {
    while ((times[first] ?? at) <= at - 1_000) first += 1;
    most = Math.max(most, n - first + 1);
  });
  return most;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
