import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startTelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';

/**
 * People beside the Bot API stand-in, in a process of its own: each answers "4" as soon as the bot
 * has asked, or, with `--rate`, people who have been asked answer at random moments, so many a second on average (Poisson),
 * whatever the bot takes. Prints the URL and token; on `greet` everybody writes /start and `greeted` follows; on `go` they answer,
 * and at the end one JSON line says how it went. A question that is not the expected one ends the process.
 */
const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '500' },
    answers: { type: 'string', default: '48' },
    rate: { type: 'string', default: '0' },
  },
});
const rate = Number(values.rate);
const chats = Number(values.chats);
const answers = Number(values.answers);
const firstId = 70_001;

const standIn = await startTelegramStandIn({ keepLog: false });
const users = Array.from({ length: chats }, (_, n) => standIn.user(firstId + n));
const given = new Map<number, number>();
const askedAt = new Map<number, number>();
const waits: number[] = [];
let greeted = 0;
let finished = 0;
let startedAt = 0;
let callsBefore = 0;

standIn.onMessage((message, user, edited) => {
  if (edited) return;
  if (startedAt === 0) {
    greeted += 1;
    if (greeted === chats) console.log('greeted');
    return;
  }
  const now = performance.now();
  const count = given.get(user.id) ?? 0;
  waits.push(now - (askedAt.get(user.id) ?? now));
  const asks = /(\d+)\D+48/u.exec(message.text ?? '')?.[1];
  if (count < answers && Number(asks) !== count + 1) fail(`after ${count} answers: ${message.text ?? ''}`);
  if (count === answers) {
    finished += 1;
    if (finished === chats) report(now);
    return;
  }
  if (rate === 0) answer(user.id, now);
  else asked.push(user.id);
});

/** With a rate: who has been asked and may answer, longest first. */
const asked: number[] = [];

/** Answers come at moments that no answer of the bot depends on: of each, the next is an exponential time away. */
function arrive(due: number): void {
  setTimeout(() => {
    const id = asked.shift();
    if (id !== undefined) answer(id, performance.now());
    if (finished < chats) arrive(due - (Math.log(1 - Math.random()) * 1000) / rate);
  }, due - performance.now());
}

function answer(id: number, now: number): void {
  given.set(id, (given.get(id) ?? 0) + 1);
  askedAt.set(id, now);
  standIn.user(id).sends('4');
}

function report(now: number): void {
  const seconds = (now - startedAt) / 1000;
  const sorted = waits.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(10 * (sorted[Math.floor(sorted.length * share)] ?? 0)) / 10;
  const calls = standIn.calls() - callsBefore;
  console.log(
    JSON.stringify({
      messages: chats * answers,
      seconds,
      waitMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
      callsPerMessage: calls / (chats * answers),
    }),
  );
}

function fail(why: string): never {
  console.error(`the bot asked something else ${why}`);
  process.exit(1);
}

console.log(`${standIn.url} ${standIn.token}`);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line === 'greet') for (const user of users) user.sends('/start');
    if (line !== 'go') return;
    startedAt = performance.now();
    callsBefore = standIn.calls();
    if (rate === 0) for (const user of users) answer(user.id, startedAt);
    else {
      asked.push(...users.map(({ id }) => id));
      arrive(startedAt);
    }
  })
  .on('close', () => process.exit());
