import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CloudTemplate } from '../../src/channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import { systemClock } from '../../src/time/clock.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { Database } from '../../src/storage/database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { agree } from '../support/agree.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';

const channel = 'whatsapp-cloud';
const address = 'ID.1';
const languages = { id: 'id', en: 'en_US' };
const templates: CloudTemplate[] = [
  { purpose: 'alert', name: 'kabar_lowongan', languages, category: 'marketing', takesText: true },
  { purpose: 'status', name: 'kabar_lamaran', languages, category: 'utility', takesText: true },
];

let db: Database;
let meta: Meta;
let runtime: Runtime;
let personId: number;
let vacancyId: number;
let events = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  meta = await Meta.open({ templates });
  runtime = await createTestRuntime(db, meta.channel, systemClock);
  const event = { type: 'REACHABLE', reachable: true } as const;
  await storeInbound(db.prisma, [{ channel, address, externalId: 'first', event }]);
  await runtime.pump();
  ({ personId } = await db.prisma.address.findFirstOrThrow({ where: { externalId: address } }));
  await db.prisma.person.update({
    where: { id: personId },
    data: { name: 'Siti', language: 'en', registeredAt: new Date() },
  });
  await agree(db, personId, ['account', 'alerts', 'matching']);
  await db.prisma.alertSetting.create({ data: { personId, quietFrom: 0, quietUntil: 0 } });
  const names = { title: 'Kasir Toko Buku', employer: 'CV Contoh Pustaka' };
  const keys = { source: 'jobposting', sourceId: '1', code: 'K7MA', contentHash: '1' };
  ({ id: vacancyId } = await db.prisma.vacancy.create({ data: { ...names, ...keys } }));
});
beforeEach(() => void meta.graph.posted.splice(0));
afterAll(async () => {
  await meta.close();
  await db.close();
});

/** An event by the clock or of the office, as the jobs write it. */
async function happens(event: object): Promise<Record<string, unknown> | undefined> {
  const found = await db.prisma.address.findFirstOrThrow({ where: { externalId: address } });
  const externalId = `event-${++events}`;
  await db.prisma.inbox.create({ data: { addressId: found.id, personId, channel, externalId, event } });
  // One message a second goes to one address: the next may have to wait.
  const sent = async (): Promise<number> => runtime.pump().then(() => meta.graph.posted.length);
  await expect.poll(sent, { timeout: 60_000 }).toBe(1);
  return meta.graph.posted[0]?.body;
}

describe('what the Cloud API is given of purpose and language', () => {
  it('chooses the template of alerts, in the person’s language, outside the 24 hours', async () => {
    await db.prisma.alert.create({ data: { personId, vacancyId, score: 90, dueAt: new Date(0) } });
    expect(await happens({ type: 'ALERTS_DUE' })).toMatchObject({
      type: 'template',
      template: { name: 'kabar_lowongan', language: { code: 'en_US' } },
    });
  });

  it('chooses the template of news about an application', async () => {
    const { id } = await db.prisma.application.create({ data: { personId, vacancyId, status: 'invited' } });
    const posted = await happens({ type: 'APPLICATION_CHANGED', applicationId: id });
    expect(posted).toMatchObject({ type: 'template', template: { name: 'kabar_lamaran' } });
    expect(JSON.stringify(posted)).toContain('Kasir Toko Buku');
  });

  it('names the list of a reply in the person’s language inside them', async () => {
    meta.openWindow();
    expect(await happens({ type: 'TEXT', text: 'menu' })).toMatchObject({
      type: 'interactive',
      interactive: { type: 'list', action: { button: 'Choose' } },
    });
  });
});
