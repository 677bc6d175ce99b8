import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Receive } from '../../src/channels/channel.ts';
import { whatsappWebStatus } from '../../src/channels/whatsapp-web/whatsapp-web-status.ts';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { browsersOf, processesOf } from '../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../stand-ins/whatsapp-web/find-chromium.ts';
import { Office } from '../stand-ins/whatsapp-web/office.ts';
import { openEmbeddedTestDatabase } from '../support/open-embedded-test-database.ts';
import { createFromTemplate, dropDatabase } from '../support/postgres-template.ts';
import { loadWebhooks } from './support/load-webhooks.ts';
import { printResult } from './support/print-result.ts';
import { quantile } from './support/quantile.ts';

const people = Array.from({ length: 20 }, (_, index) => `62812000000${String(index).padStart(2, '0')}@c.us`);
const never = (): AbortSignal => new AbortController().signal;

/**
 * Both WhatsApp transports against their stand-ins. Web figures are null where no Chromium is installed;
 * BENCH_ONLY=cloud or BENCH_ONLY=web measures one of them.
 */
const chromium = findChromium();
const only = process.env['BENCH_ONLY'];
printResult('whatsapp', {
  web: only === 'cloud' || chromium === undefined ? null : await benchWeb(chromium),
  cloud: only === 'web' ? null : await benchCloud(),
});

async function benchWeb(chromium: string): Promise<Record<string, unknown>> {
  return {
    restore: await benchRestore(chromium, 25),
    echo: await benchEcho(chromium, 2_000),
    killedBrowser: await benchKilledBrowser(chromium),
    killedProcess: await benchKilledProcess(chromium, 30),
  };
}

/** From `start` to ready on a session that is linked, milliseconds. */
async function benchRestore(chromium: string, runs: number): Promise<object> {
  const office = await Office.open(chromium);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    office.renew();
    const began = performance.now();
    await office.start();
    if ((await office.channel.health()).ok && run > 0) times.push(performance.now() - began);
    await office.channel.stop();
  }
  await office.close();
  times.sort((a, b) => a - b);
  return { passed: `${times.length} of ${runs}`, medianMs: quantile(times, 0.5), maxMs: quantile(times, 1) };
}

/** People write, each message is stored and answered, pacing off. */
async function benchEcho(chromium: string, count: number): Promise<object> {
  const office = await Office.open(chromium);
  await office.channel.start(async (events) => {
    for (const { address, externalId, event } of events) {
      if (event.type !== 'TEXT') continue;
      void office.channel.send(office.delivery(address, { text: event.text }, externalId), never());
    }
  });
  const memoryMiB = pssMiB(office.dataDir);
  const began = performance.now();
  for (let sent = 0; sent < count; sent += 50) {
    const batch = Array.from({ length: 50 }, (_, index) => ({
      chat: people[(sent + index) % people.length] ?? '',
      body: `pesan ${sent + index}`,
    }));
    await office.hub.inbound(...batch);
  }
  await office.hub.until(() => office.hub.sent.length >= count, 'all echoes', 120_000);
  const seconds = (performance.now() - began) / 1_000;
  const inOrder = people.every((person) => {
    const numbers = office.hub.sent
      .filter(({ chat }) => chat === person)
      .map(({ body }) => Number(body.slice(6)));
    return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  });
  const after = pssMiB(office.dataDir);
  await office.close();
  return {
    messages: count,
    perSecond: Math.round(count / seconds),
    inOrder,
    browserPssMiB: { ready: memoryMiB, afterEcho: after },
  };
}

/** The browser is killed in the middle of talk: how long until ready, what is lost, what is said twice. */
async function benchKilledBrowser(chromium: string): Promise<object> {
  const office = await Office.open(chromium, {}, { timings: {} });
  const unsent = new Map<string, { address: string; text: string }>();
  await office.channel.start(async (events) => {
    for (const { address, externalId, event } of events) {
      if (event.type !== 'TEXT' || unsent.has(externalId)) continue;
      unsent.set(externalId, { address, text: event.text });
      void sendUntilSent(office, externalId, address, event.text);
    }
  });
  const writing = write(office, 100);
  await office.hub.until(() => office.hub.sent.length >= 20);
  const began = performance.now();
  for (const pid of browsersOf(office.dataDir)) process.kill(pid, 'SIGKILL');
  await office.hub.until(() => !whatsappWebStatus(office.options()).ok, 'the loss');
  await office.hub.until(() => whatsappWebStatus(office.options()).ok, 'ready again');
  const recoveryMs = Math.round(performance.now() - began);
  await writing;
  const result = await countEchoes(office, 100);
  await office.close();
  return { recoveryMs, ...result };
}

async function sendUntilSent(office: Office, id: string, address: string, text: string): Promise<void> {
  for (;;) {
    const result = await office.channel.send(office.delivery(address, { text }, id), never());
    if (result.state !== 'retry') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The whole process is killed with -9 in the middle of talk, many times. */
async function benchKilledProcess(chromium: string, kills: number): Promise<object> {
  const office = await Office.open(chromium);
  // Linked first: what was written before the link is nobody's to answer.
  await office.start();
  await office.channel.stop();
  const { logger: _, ...plain } = office.options();
  let survivors = 0;
  let longestEndMs = 0;
  const spawn = (): ChildProcess =>
    fork(join(import.meta.dirname, '../stand-ins/whatsapp-web/run-office.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, OFFICE: JSON.stringify(plain) },
      stdio: 'ignore',
    });
  const total = kills * 10;
  for (let kill = 0; kill < kills; kill += 1) {
    const child = spawn();
    const heard = office.hub.sent.length;
    await write(office, 10, kill * 10);
    await office.hub.until(() => office.hub.sent.length > heard, 'talk', 60_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const died = performance.now();
    const isGone = (): boolean => processesOf(office.dataDir).length === 0;
    await office.hub.until(isGone, 'the end of the browser', 2_000).catch(() => undefined);
    longestEndMs = Math.max(longestEndMs, Math.round(performance.now() - died));
    survivors += processesOf(office.dataDir).length;
  }
  const last = spawn();
  const result = await countEchoes(office, total);
  last.kill('SIGTERM');
  await once(last, 'exit');
  await office.close();
  return { kills, survivingProcesses: survivors, longestEndMs, ...result };
}

async function write(office: Office, count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const chat = people[index % people.length] ?? '';
    await office.hub.inbound({ chat, body: `tanya ${index}` });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Waits until every question has its echo in its own chat; counts what is missing, misfiled or doubled. */
async function countEchoes(office: Office, count: number): Promise<object> {
  const asked = (): Map<string, string> =>
    new Map(office.hub.phone.messages.filter(({ fromMe }) => !fromMe).map(({ body, chat }) => [body, chat]));
  const echoes = () => office.hub.sent.map(({ body, chat }) => ({ body: body.replace('gema: ', ''), chat }));
  const answered = (): number => new Set(echoes().map(({ body }) => body)).size;
  await office.hub.until(() => answered() >= count, 'all answers', 60_000).catch(() => undefined);
  const questions = asked();
  return {
    asked: count,
    missing: count - answered(),
    misfiled: echoes().filter(({ body, chat }) => questions.get(body) !== chat).length,
    saidTwice: office.hub.sent.length - answered(),
  };
}

/** Proportional share of memory of the whole browser tree. */
function pssMiB(dataDir: string): number {
  const sizes = processesOf(dataDir).map((pid) => {
    const [, kib = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kib);
  });
  return Math.round(sizes.reduce((sum, kib) => sum + kib, 0) / 1024);
}

/** In memory, which is the channel alone, then with each database: answered only when it is committed. */
async function benchCloud(): Promise<object> {
  const server = process.env['BENCH_DATABASE_URL'];
  return {
    memory: await benchWebhooks(),
    embedded: await benchDurable(await openEmbeddedTestDatabase()),
    postgres: server === undefined ? null : await benchOnServer(server),
  };
}

async function benchOnServer(server: string): Promise<object> {
  const databaseUrl = await createFromTemplate(server);
  const result = await benchDurable(await openDatabase({ dataDir: '', databaseUrl }));
  await dropDatabase(server, databaseUrl);
  return result;
}

async function benchDurable(db: Database): Promise<object> {
  const result = await benchWebhooks(async (events) => void (await storeInbound(db.prisma, events)));
  const stored = await db.prisma.inbox.count();
  await db.close();
  return { ...result, stored };
}

async function benchWebhooks(receive?: Receive): Promise<object> {
  const meta = await Meta.open({}, receive);
  await loadWebhooks(meta, 100, 1);
  const at100 = await loadWebhooks(meta, 100, 10);
  const at500 = await loadWebhooks(meta, 500, 6);
  await meta.close();
  return { at100, at500 };
}
