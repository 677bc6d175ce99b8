import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { whatsappWebStatus } from '../../../src/channels/whatsapp-web/whatsapp-web-status.ts';
import { browsersOf } from '../../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { sessionFolder } from '../../../src/channels/whatsapp-web/session-folder.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const stateFile = (office: Office): Record<string, unknown> =>
  JSON.parse(readFileSync(sessionFolder(office.dataDir).state, 'utf8')) as Record<string, unknown>;

describe.skipIf(chromium === '')('the WhatsApp Web session', () => {
  let office: Office;
  afterEach(() => office.close());

  const isReady = (): Promise<void> =>
    office.hub.until(() => whatsappWebStatus(office.options()).ok, 'a ready session');
  const status = (): string => whatsappWebStatus(office.options()).detail;

  it('is restored after a restart without a new link', async () => {
    office = await Office.open(chromium, { paired: false });
    await office.start();
    await office.hub.do('scan');
    await isReady();
    await office.channel.stop();
    office.renew();
    await office.start();
    expect((await office.channel.health()).ok).toBe(true);
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.texts().length === 1);
  });

  it('gives the messages that came while it was away, once each and in order', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'sebelum' });
    await office.hub.until(() => office.texts().length === 1);
    await office.channel.stop();
    await office.hub.inbound({ chat: SITI, body: 'satu' }, { chat: SITI, body: 'dua' });
    await office.hub.inbound({ chat: '120363000000000001@g.us', author: SITI, body: 'grup' });
    office.renew();
    await office.start();
    await office.hub.until(() => office.texts().length === 3);
    expect(office.texts()).toEqual(['sebelum', 'satu', 'dua']);
  });

  it('finds a message that was marked as read before it was stored', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.channel.stop();
    await office.hub.inbound({ chat: SITI, body: 'terbaca di telepon' });
    office.hub.phone.seen(SITI);
    office.renew();
    await office.start();
    await office.hub.until(() => office.texts().length === 1);
  });

  it('knows since when it is linked before it says so, whatever kills it in that moment', async () => {
    office = await Office.open(chromium);
    let known: unknown;
    const write = (line: string): void => {
      if (line.includes('WhatsApp Web: ready')) known = stateFile(office)['linkedAt'];
    };
    office.renew({ logger: pino({ level: 'info' }, { write }) });
    await office.start();
    await isReady();
    expect(known).toEqual(expect.any(Number));
  });

  it('leaves alone what was written before the number was linked', async () => {
    office = await Office.open(chromium);
    await office.hub.inbound({ chat: SITI, body: 'pesan lama', t: Math.floor(Date.now() / 1000) - 3600 });
    await office.start();
    await office.hub.inbound({ chat: SITI, body: 'pesan baru' });
    await office.hub.until(() => office.texts().includes('pesan baru'));
    expect(office.texts()).toEqual(['pesan baru']);
  });

  it('is rescued when the page synced before the library listened', async () => {
    office = await Office.open(
      chromium,
      { syncsBeforeInjection: true },
      { timings: { ...QUICK, rescue: 200 } },
    );
    await office.start();
    expect((await office.channel.health()).ok).toBe(true);
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.texts().length === 1);
  });

  it('starts a new browser when ready never comes', async () => {
    office = await Office.open(chromium, { neverSyncs: true }, { timings: { ...QUICK, ready: 500 } });
    await office.start();
    expect((await office.channel.health()).ok).toBe(false);
    office.page({});
    await isReady();
    expect(office.hasLogged('did not become ready in time')).toBe(true);
  });

  it.each([
    ['needed after the link', 'WAWebUserPrefsMeUser'],
    ['needed to begin', 'WAWebSocketModel'],
  ])('comes back when a module %s was missing for a while', async (_, absent) => {
    const timings = { ...QUICK, ready: 700 };
    office = await Office.open(chromium, { absentModules: [absent] }, { timings });
    await office.start();
    expect(status()).not.toContain('ready since');
    office.page({});
    await isReady();
  });

  it('comes back when the page never says its version', async () => {
    const timings = { ...QUICK, initialize: 1_000 };
    office = await Office.open(chromium, { neverDefinesVersion: true }, { timings });
    await office.start();
    office.page({});
    await isReady();
    expect(office.hasLogged('took longer')).toBe(true);
  });

  it('comes back when the page stays at opening', async () => {
    office = await Office.open(
      chromium,
      { staysOpening: true },
      { timings: { ...QUICK, initialize: 1_000 } },
    );
    await office.start();
    office.page({});
    await isReady();
  });

  it.each(['TIMEOUT', 'OPENING'])('keeps the browser through the state %s', async (state) => {
    office = await Office.open(chromium);
    await office.start();
    const [before] = browsersOf(office.dataDir);
    await office.hub.do('state', state);
    await office.hub.do('state', 'CONNECTED');
    expect((await office.send(SITI, 'Halo')).state).toBe('sent');
    expect(browsersOf(office.dataDir)[0]).toBe(before);
  });

  it('starts again after a conflict', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.do('state', 'CONFLICT').catch(() => undefined);
    await office.hub.until(() => office.hasLogged('WhatsApp says CONFLICT'));
    await isReady();
  });

  it.each([
    ['TOS_BLOCK', 'halted'],
    ['DEPRECATED_VERSION', 'halted'],
  ])('stays still after %s and says what to do', async (state, phase) => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.do('state', state).catch(() => undefined);
    await office.hub.until(() => status().startsWith(phase));
    expect(status()).toContain('Open WhatsApp on the phone');
    expect(browsersOf(office.dataDir)).toEqual([]);
  });

  it('stays one session when ready repeats', async () => {
    office = await Office.open(chromium);
    await office.start();
    await office.hub.do('navigate');
    await office.hub.do('flapSync');
    await office.hub.inbound({ chat: SITI, body: 'Halo' });
    await office.hub.until(() => office.texts().length === 1);
    await office.hub.inbound({ chat: SITI, body: 'Lagi' });
    await office.hub.until(() => office.texts().length === 2);
    expect(office.texts()).toEqual(['Halo', 'Lagi']);
  });

  it('raises an alarm when WhatsApp Web is another version', async () => {
    office = await Office.open(chromium, { version: '2.3000.1' });
    await office.start();
    await office.hub.until(() => readState(office)['version'] === '2.3000.1');
    await office.channel.stop();
    office.page({ version: '2.3000.2' });
    office.renew();
    await office.start();
    await office.hub.until(() => office.hasLogged('WHATSAPP_WEB_CHANGED'));
    expect(status()).toContain('changed from 2.3000.1 to 2.3000.2');
  });

  it('says so at once where no Chromium is installed', async () => {
    office = await Office.open(chromium, {}, { chromiumPath: '/nowhere/chromium' });
    await expect(office.start()).rejects.toMatchObject({ code: 'CHROMIUM_MISSING' });
  });

  it('says so at once where the page to serve is missing', async () => {
    office = await Office.open(chromium, {}, { pageVersion: 'unknown' });
    await expect(office.start()).rejects.toMatchObject({ code: 'WHATSAPP_PAGE_MISSING' });
    expect(existsSync(join(office.dataDir, 'whatsapp-web', 'session'))).toBe(false);
  });
});

const readState = (office: Office): Record<string, unknown> =>
  JSON.parse(readFileSync(join(office.dataDir, 'whatsapp-web', 'state.json'), 'utf8')) as Record<
    string,
    unknown
  >;
