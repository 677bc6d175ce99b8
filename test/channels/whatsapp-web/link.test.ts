import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { linkWhatsappWeb } from '../../../src/channels/whatsapp-web/link-whatsapp-web.ts';
import { whatsappWebStatus } from '../../../src/channels/whatsapp-web/whatsapp-web-status.ts';
import { browsersOf } from '../../stand-ins/whatsapp-web/browsers-of.ts';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office, QUICK } from '../../stand-ins/whatsapp-web/office.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe.skipIf(chromium === '')('linking the number of an office', () => {
  let office: Office;
  afterEach(() => office.close());
  const detail = (): string => whatsappWebStatus(office.options()).detail;

  it('shows a QR code in the terminal and as a picture, renews it, and is ready after the scan', async () => {
    office = await Office.open(chromium, { paired: false });
    const printed: string[] = [];
    const linking = linkWhatsappWeb(office.options(), (text) => printed.push(text), 0);
    await office.hub.until(() => printed.length === 1);
    const png = join(office.dataDir, 'whatsapp-web', 'qr.png');
    expect(readFileSync(png).subarray(0, 4)).toEqual(PNG);
    expect(statSync(png).mode & 0o077).toBe(0);
    expect(printed[0]).toContain('█');
    await office.hub.do('newQr', '2@second-ref');
    await office.hub.until(() => printed.length === 2);
    expect(printed[1]).not.toBe(printed[0]);
    await office.hub.do('scan');
    await linking;
    expect(printed.at(-1)).toBe('Siap. Nomor kantor sudah tertaut.');
    expect(existsSync(png)).toBe(false);
    expect(browsersOf(office.dataDir)).toEqual([]);
    await office.start();
    expect((await office.channel.health()).ok).toBe(true);
  });

  it('gives a pairing code to type on the phone', async () => {
    office = await Office.open(chromium, { paired: false });
    const printed: string[] = [];
    const options = { ...office.options(), pairingPhone: '6281100000001' };
    const linking = linkWhatsappWeb(options, (text) => printed.push(text), 0);
    await office.hub.until(() => printed.length === 1);
    expect(printed[0]).toContain('KNCA-0001');
    await office.hub.do('scan');
    await linking;
  });

  it('does not ask for another pairing code soon after the last one', async () => {
    office = await Office.open(chromium, { paired: false }, { pairingPhone: '6281100000001' });
    await office.start();
    const codesAsked = () => office.hub.reports.filter(({ ev }) => ev === 'codeAsked');
    await office.hub.until(() => codesAsked().length > 0);
    await office.channel.stop();
    office.renew({ pairingPhone: '6281100000001' });
    await office.start();
    await office.hub.until(() => office.hasLogged('qr.png'));
    expect(codesAsked()).toHaveLength(1);
  });

  it('says to wait when WhatsApp gives no more codes', async () => {
    office = await Office.open(chromium, { paired: false }, { pairingPhone: '6281100000001' });
    await office.hub.setFaults({ codeLimit: true });
    await office.start();
    await office.hub.until(() => detail().startsWith('unlinked'));
    expect(detail()).toContain('gives no pairing code now');
  });

  it('gives up a code that nobody uses, closes the browser and says what to do', async () => {
    office = await Office.open(chromium, { paired: false }, { timings: { ...QUICK, link: 300 } });
    await office.start();
    await office.hub.until(() => detail().startsWith('unlinked'));
    expect(detail()).toContain('kanca whatsapp link');
    expect(browsersOf(office.dataDir)).toEqual([]);
    const patience = { ...office.options(), timings: { ...QUICK, link: 300 } };
    await expect(linkWhatsappWeb(patience, () => undefined, 0)).rejects.toMatchObject({
      code: 'WHATSAPP_NOT_LINKED',
    });
  });

  it('shows a fresh code when the shown one went stale', async () => {
    office = await Office.open(chromium, { paired: false });
    await office.start();
    const codes = (): number => office.logs.filter(({ msg }) => msg.includes('qr.png')).length;
    await office.hub.until(() => codes() === 1);
    await office.hub.do('state', 'UNPAIRED_IDLE').catch(() => undefined);
    await office.hub.until(() => codes() === 2);
  });

  it('clears the session when the phone unlinks it, and runs again once the number is linked anew', async () => {
    office = await Office.open(chromium, { paired: false });
    await office.start();
    await office.hub.do('scan');
    await office.hub.until(() => whatsappWebStatus(office.options()).ok);
    await office.hub.do('phoneLogout').catch(() => undefined);
    await office.hub.until(() => detail().includes('No number is linked') || detail().startsWith('unlinked'));
    expect(existsSync(join(office.dataDir, 'whatsapp-web', 'session'))).toBe(false);
    expect(await office.send(SITI, 'Halo')).toMatchObject({ state: 'retry' });
    const linking = linkWhatsappWeb(office.options(), () => undefined, 0);
    await office.hub.until(() => existsSync(join(office.dataDir, 'whatsapp-web', 'qr.png')));
    await office.hub.do('scan');
    await linking;
    await office.hub.until(() => whatsappWebStatus(office.options()).ok);
    expect((await office.send(SITI, 'Halo')).state).toBe('sent');
  });

  it('tells the status where nothing was ever linked', async () => {
    office = await Office.open(chromium);
    const empty = mkdtempSync(join(office.dataDir, 'empty-'));
    const status = whatsappWebStatus({ ...office.options(), dataDir: empty });
    expect(status).toEqual({ ok: false, detail: 'No number is linked. Run `kanca whatsapp link`.' });
  });
});
