import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderCloudMessage } from '../../src/channels/whatsapp-cloud/render-cloud-message.ts';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { likeActivity } from '../e2e/support/like-activity.ts';
import { openChat } from '../support/chat.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { sampleDrafts } from '../support/vacancy-drafts.ts';

const mostMessages = 16;
const mostBytes = 8_192;

/** The rows of the page that lists the messages: what the person writes, and the texts by key that the answer holds. */
const rows = readFileSync(new URL('../../docs/short-way.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, write, keys] = /^\| \d+ \| `([^`]+)` \| .* \| ((?:`[^`]+`,? ?)+) \|/u.exec(line) ?? [];
    if (write === undefined || keys === undefined) return [];
    return [{ write, keys: [...keys.matchAll(/`([^`]+)`/gu)].map(([, key = '']) => key) }];
  });

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await createVacancyStore(db.prisma)(sampleDrafts, new Date('2026-11-02T00:00:00Z'));
});
afterAll(() => db.close());

it('leads from the first word to a kept application in at most 16 messages and 8 kB on WhatsApp, consents included', async () => {
  const chat = await openChat(db, { channel: createRecordingChannel({ name: 'whatsapp-cloud' }) });
  const bubbles: string[] = [];
  let last = '';
  for (const [n, { write, keys }] of rows.entries()) {
    const answers = await chat.say(write === 'angka' ? ratingsOf(last) : write);
    last = answers.map(({ text }) => text).join('\n');
    for (const key of keys) expect(last, `message ${n + 1}, ${key}`).toContain(beginning(key));
    bubbles.push(...answers.flatMap((answer) => renderCloudMessage(answer)).map(bodyOf));
  }
  const bytes = bubbles.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  expect(bubbles.length).toBe(rows.length);
  expect(bubbles.length).toBeLessThanOrEqual(mostMessages);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
  const personId = await chat.personId();
  const purposes = await db.prisma.consent.findMany({ where: { personId, granted: true } });
  expect(new Set(purposes.map(({ purpose }) => purpose))).toEqual(
    new Set(['account', 'matching', 'alerts', 'statistics', 'questionnaire', 'research', 'sharing']),
  );
  expect(purposes.every(({ textHash, proof }) => textHash.length === 64 && proof !== null)).toBe(true);
  expect(await db.prisma.application.count({ where: { personId } })).toBe(1);
});

/** What the person reads; the choices of a list are its rows, which stand in the text as well. */
function bodyOf(bubble: Record<string, unknown>): string {
  const { text, interactive } = bubble as {
    text?: { body: string };
    interactive?: { body: { text: string } };
  };
  return text?.body ?? interactive?.body.text ?? '';
}

function ratingsOf(question: string): string {
  const items = [...question.matchAll(/^[A-F]\. (.+)$/gmu)].map(([, item = '']) => likeActivity(item));
  return items.join(' ');
}

/** What the bot says under a key, up to its first variable. */
function beginning(key: string): string {
  return said(key).split('{{')[0]?.trim() ?? '';
}
