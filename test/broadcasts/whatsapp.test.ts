import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkBroadcast } from '../../src/broadcasts/check-broadcast.ts';
import { describePreflight } from '../../src/broadcasts/describe-preflight.ts';
import { noTariff, type Tariff } from '../../src/broadcasts/preflight.ts';
import { resultsCsv } from '../../src/broadcasts/results-csv.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import type { CloudTemplate } from '../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { systemClock } from '../../src/time/clock.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../../src/storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { storePicture } from '../../src/storage/media/pictures.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { insertPeople } from './people.ts';

const renderer = createRenderer();
const logger = pino({ level: 'silent' });
const channel = 'whatsapp-cloud';
const template: CloudTemplate = {
  ...{ purpose: 'broadcast', name: 'kabar_dinas', languages: { id: 'id', en: 'en_US' } },
  category: 'marketing',
  takesText: true,
};
const prices = { currency: 'IDR', marketing: 586.33, utility: 356.65, service: 100, freeServicePerMonth: 0 };
const tariff: Tariff = { ...noTariff, template: 'marketing', prices };
let db: Database;
let meta: Meta;
let runtime: Runtime;
let round = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  meta = await Meta.open({ templates: [template] });
  runtime = await createTestRuntime(db, meta.channel, systemClock);
});
beforeEach(() => {
  round += 1;
  meta.graph.posted.splice(0);
});
afterAll(async () => {
  await meta.close();
  await db.close();
});

/** Two who wrote just now and three who did not, of whom one reads English; nobody has quiet hours. */
async function people(): Promise<number[]> {
  const kinds = [{}, {}, { seenDays: 2 }, { seenDays: 2, language: 'en' }, { seenDays: 30 }];
  const list = kinds.map((one) => ({ channel, tags: [`w${round}`], ...one }));
  const ids = await insertPeople(db, list, { now: new Date(), address: (n) => `ID.${round}.${n}` });
  await db.prisma.alertSetting.createMany({
    data: ids.map((personId) => ({ personId, quietFrom: 0, quietUntil: 0 })),
  });
  for (const n of [0, 1]) meta.openWindow(`ID.${round}.${n}`);
  return ids;
}

const draft = () => ({
  ...{ texts: { id: 'Ada pelatihan gratis.', en: 'A free course.' }, audience: `tag=w${round}` },
  ...{ language: null, choices: [{ label: { id: 'Saya tertarik' } }], vacancyId: null, picture: null },
});
const options = (known: Tariff = tariff) => ({
  ...{ scope: null, tariff: known, renderer },
  now: new Date(),
});

async function sendAll(id: number, known: Tariff = tariff): Promise<void> {
  const deps = { prisma: db.prisma, renderer, channels: [meta.channel], tariff: known, logger };
  const done = async (): Promise<string | undefined> => {
    await runBroadcasts(deps, new Date());
    await runtime.pump();
    return (await loadBroadcast(db.prisma, id))?.state;
  };
  await expect.poll(done, { timeout: 30_000 }).toBe('done');
}

async function submit(change: object = {}, known: Tariff = tariff): Promise<number> {
  const submission = { draft: { ...draft(), ...change }, authorId: null, at: null, repeat: null };
  return (await submitBroadcast(db.prisma, submission, options(known))).id;
}

describe('a broadcast to people on WhatsApp', () => {
  it('says before how many are outside the 24 hours and what that costs', async () => {
    await people();
    const { exact: preflight } = await checkBroadcast(db.prisma, draft(), options());
    expect(preflight.outsideWindow).toEqual({ people: 3, template: true });
    expect(preflight.cost?.amount).toBeCloseTo(3 * 586.33 + 2 * 100, 2);
    expect(describePreflight(preflight)).toContain('outside the 24 hours of WhatsApp 3 (template is used)');
    expect(describePreflight(preflight)).toContain('cost at most IDR 1958.99');
  });

  it('goes as text inside the 24 hours and by the approved template outside, and the result says which', async () => {
    const ids = await people();
    const id = await submit();
    await sendAll(id);
    const sent = meta.graph.posted.map(({ body }) => body);
    const free = sent.filter(({ type }) => type === 'interactive');
    const templates = sent.filter(({ type }) => type === 'template');
    expect([free.length, templates.length]).toEqual([2, 3]);
    expect(JSON.stringify(free[0])).toContain('Ada pelatihan gratis.');
    const codes = templates.map((one) => (one['template'] as { language: { code: string } }).language.code);
    expect(codes.sort()).toEqual(['en_US', 'id', 'id']);
    expect(templates.every((one) => JSON.stringify(one).includes('kabar_dinas'))).toBe(true);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 5, sent: 5, byTemplate: 3 });
    let csv = '';
    for await (const part of resultsCsv(db.prisma, id, (reply) => reply)) csv += part;
    const forms = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => [Number(line.split(',')[0]), line.split(',')[7]]);
    expect(forms).toEqual(ids.map((personId, n) => [personId, n < 2 ? 'text' : 'template']));
  });

  it('shows a picture above the buttons inside, and tells of it in the template', async () => {
    await people();
    const bytes = Buffer.from('ffd8ffe0', 'hex');
    const pictureId = await storePicture(db.prisma, { mimeType: 'image/jpeg', bytes }, new Date());
    const id = await submit({ picture: { id: pictureId, alt: 'Poster pelatihan.', kilobytes: 1 } });
    await sendAll(id);
    const sent = meta.graph.posted.map(({ body }) => body);
    const headers = sent.flatMap(({ interactive }) =>
      interactive === undefined ? [] : [(interactive as { header?: object }).header],
    );
    expect(headers).toEqual([0, 1].map(() => ({ type: 'image', image: { id: 'upload-1' } })));
    expect(meta.graph.uploads).toHaveLength(1);
    const templates = sent.filter(({ type }) => type === 'template');
    expect(templates.every((one) => JSON.stringify(one).includes('Poster pelatihan.'))).toBe(true);
  });

  it('passes over whoever is outside where there is no template, and says so before', async () => {
    await people();
    const without = { ...noTariff, prices };
    const { exact: preflight } = await checkBroadcast(db.prisma, draft(), options(without));
    expect(preflight).toMatchObject({ reached: 2, outsideWindow: { people: 3, template: false } });
    expect(describePreflight(preflight)).toContain('3 (no template: they get nothing)');
    const id = await submit({}, without);
    await sendAll(id, without);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 2, sent: 2, skipped: 3 });
  });
});
