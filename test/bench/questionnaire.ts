import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/storage/open-database.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { createFromTemplate, dropDatabase } from '../support/postgres-template.ts';
import { databaseUse } from './support/database-use.ts';
import { median } from './support/median.ts';
import { printResult } from './support/print-result.ts';
import { processUse } from './support/process-use.ts';
import { round } from './support/round.ts';
import { seedQuestionnaire } from './support/seed-questionnaire.ts';
import { startLoad, type LoadResult } from './support/start-load.ts';
import { startWizard } from './support/start-wizard.ts';

/**
 * 500 people answer 48 questions at once, each as soon as it is asked, over the Bot API stand-in and PostgreSQL: our
 * bot against a telegraf wizard, runs alternating. BENCH_CHATS, BENCH_RUNS and BENCH_CPU_PROFILE (a folder) change it.
 */
const server = process.env['BENCH_DATABASE_URL'];
const chats = Number(process.env['BENCH_CHATS'] ?? 500);
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const profileDir = process.env['BENCH_CPU_PROFILE'];
const offered = Number(process.env['BENCH_RATE'] ?? 0);
const answers = 48;
const firstId = 70_001;

interface Run extends LoadResult {
  cpuMsPerMessage: number;
  databaseCpuMsPerMessage: number;
  residentMb: number;
  stateBytes: number;
}

if (server === undefined) printResult('questionnaire', { skipped: 'no PostgreSQL (BENCH_DATABASE_URL)' });
else await compare(server);

async function compare(url: string): Promise<void> {
  const results: { kanca: Run[]; wizard: Run[] } = { kanca: [], wizard: [] };
  for (let n = 0; n < runs; n += 1) {
    if (process.env['BENCH_ONLY'] !== 'kanca') results.wizard.push(await measure(url, runWizard));
    results.kanca.push(await measure(url, runKanca));
  }
  const rate = (all: readonly Run[]): number => median(all.map((run) => run.messages / run.seconds));
  const cpu = (all: readonly Run[]): number => median(all.map((run) => run.cpuMsPerMessage));
  const describe = (all: readonly Run[]) => ({
    messagesPerSecond: all.map((run) => Math.round(run.messages / run.seconds)),
    cpuMsPerMessage: all.map((run) => round(run.cpuMsPerMessage)),
    databaseCpuMsPerMessage: all.map((run) => round(run.databaseCpuMsPerMessage)),
    waitMs: all.at(-1)?.waitMs,
    callsPerMessage: all.at(-1)?.callsPerMessage,
    residentMb: Math.max(...all.map((run) => run.residentMb)),
    stateBytesPerChat: all.at(-1)?.stateBytes,
  });
  printResult('questionnaire', {
    chats,
    answers,
    ...(offered > 0 && { messagesPerSecondOffered: offered }),
    peer: 'telegraf WizardScene, session in PostgreSQL',
    kanca: describe(results.kanca),
    wizard: describe(results.wizard),
    ratio: {
      messagesPerSecond: round(rate(results.kanca) / rate(results.wizard)),
      cpuPerMessage: round(cpu(results.kanca) / cpu(results.wizard)),
    },
  });
}

type Bot = { pid: number; stop: () => Promise<unknown>; stateSql: string };

async function measure(
  url: string,
  start: (databaseUrl: string, apiRoot: string, token: string) => Promise<Bot>,
): Promise<Run> {
  const databaseUrl = await createFromTemplate(url);
  const load = await startLoad(chats, answers, offered);
  const bot = await start(databaseUrl, load.url, load.token);
  try {
    await load.greet();
    const databaseBefore = await databaseUse(databaseUrl);
    const before = processUse(bot.pid);
    const result = await load.go();
    const after = processUse(bot.pid);
    const databaseMs = (await databaseUse(databaseUrl)) - databaseBefore;
    return {
      ...result,
      cpuMsPerMessage: (after.cpuMs - before.cpuMs) / result.messages,
      databaseCpuMsPerMessage: databaseMs / result.messages,
      residentMb: after.residentMb,
      stateBytes: await readNumber(databaseUrl, bot.stateSql),
    };
  } finally {
    await bot.stop();
    load.stop();
    await dropDatabase(url, databaseUrl);
  }
}

async function runKanca(databaseUrl: string, apiRoot: string, token: string): Promise<Bot> {
  const db = await openDatabase({ dataDir: '', databaseUrl });
  await seedQuestionnaire(db, firstId, chats);
  await db.close();
  const kanca = startKanca(
    ['serve'],
    {
      DATABASE_URL: databaseUrl,
      KANCA_DATA_DIR: mkdtempSync(join(tmpdir(), 'kanca-bench-')),
      TELEGRAM_API_ROOT: apiRoot,
      TELEGRAM_BOT_TOKEN: token,
      LOG_LEVEL: 'warn',
    },
    profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
  );
  return {
    pid: kanca.pid,
    stop: async () => {
      await kanca.stop();
      if (kanca.lines.length > 0) console.error(kanca.lines.slice(0, 20).join('\n'));
    },
    stateSql: `SELECT max(length(snapshot::text)) FROM conversation`,
  };
}

async function runWizard(databaseUrl: string, apiRoot: string, token: string): Promise<Bot> {
  const wizard = await startWizard({ databaseUrl, apiRoot, token });
  return { ...wizard, stateSql: `SELECT max(length(session)) FROM sessions` };
}

async function readNumber(databaseUrl: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ max: number }>(sql);
  await client.end();
  return Number(rows[0]?.max);
}
