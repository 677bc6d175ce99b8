import { createServer, connect, type Server, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { seedQuestionnaire } from '../bench/support/seed-questionnaire.ts';
import { makeBotBed } from '../e2e/support/bot-bed.ts';
import { startKanca } from '../e2e/support/start-kanca.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { startRespondents } from './support/respondents.ts';
import { checkAnswers } from './support/stored-answers.ts';

const server = process.env['TEST_DATABASE_URL'];
if (server === undefined) console.warn('Skipped: the way to the database can only be cut on PostgreSQL.');
const firstId = 34_001;
const secret = 'rahasia-yang-panjang';

it.skipIf(server === undefined)(
  'by webhook nothing is lost or doubled when updates come twice and the database goes away for a while',
  async () => {
    const bed = await makeBotBed();
    await bed.inDatabase((db) => seedQuestionnaire(db, firstId, 5));
    const way = await openWay(new URL(bed.settings['DATABASE_URL'] ?? ''));
    const standIn = await startTelegramStandIn({ keepLog: false, webhookRetryMs: 100 });
    const people = startRespondents(standIn, 'button');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/telegram`;
    const bot = startKanca(['serve'], {
      ...bed.settings,
      DATABASE_URL: way.url,
      TELEGRAM_API_ROOT: standIn.url,
      TELEGRAM_BOT_TOKEN: standIn.token,
      TELEGRAM_WEBHOOK_URL: url,
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_WEBHOOK_PORT: `${port}`,
    });
    onTestFinished(() => bot.kill());
    await bot.says(/"serving"/u);
    for (let n = 0; n < 5; n += 1) standIn.user(firstId + n).sends('/start');

    await people.seen(60);
    way.cut();
    const refused = await push(url, { update_id: 1, message: greeting() });
    expect(refused).toEqual({ status: 503, retryAfter: '5' });
    await way.mend();
    const again = { update_id: 1, message: greeting() };
    await eventually(async () => (await push(url, again)).status).toBe(200);
    expect((await push(url, again)).status).toBe(200);

    await eventually(() => people.finished.size).toBe(5);
    expect(await bed.inDatabase(checkAnswers)).toEqual({ missing: 0, misfiled: 0 });
    expect(
      await bed.inDatabase((db) => db.prisma.inbox.count({ where: { address: { externalId: '34900' } } })),
    ).toBe(1);
    expect(await bot.stop()).toBe(0);
    way.close();
    await standIn.close();
    await bed.close();
  },
);

function greeting(): object {
  const person = { id: 34_900, is_bot: false, first_name: 'Baru' };
  return { message_id: 1, date: 1, from: person, chat: { id: 34_900, type: 'private' }, text: 'halo' };
}

async function push(url: string, update: object): Promise<{ status: number; retryAfter: string | null }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(update),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after') };
}

interface Way {
  /** Reaches the database through here. */
  url: string;
  cut(): void;
  mend(): Promise<void>;
  close(): void;
}

/** A way to the database that can be cut. */
async function openWay(target: URL): Promise<Way> {
  const sockets = new Set<Socket>();
  const forward = (near: Socket): void => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far).pipe(near);
  };
  const port = await freePort();
  let listener: Server = createServer(forward).listen(port, '127.0.0.1');
  const url = new URL(target);
  url.port = `${port}`;
  const cut = (): void => {
    listener.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    mend: () =>
      new Promise((resolve) => {
        listener = createServer(forward).listen(port, '127.0.0.1', resolve);
      }),
    close: cut,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
