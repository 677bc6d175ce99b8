import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../stand-ins/whatsapp-web/find-chromium.ts';
import { Office } from '../../stand-ins/whatsapp-web/office.ts';
import { SmallDisk } from '../../stand-ins/whatsapp-web/small-disk.ts';

const chromium = findChromium() ?? '';
const SITI = '6281234567890@c.us';

describe.skipIf(chromium === '' || !SmallDisk.isPossible())('a full disk under the session folder', () => {
  let office: Office;
  let disk: SmallDisk;
  afterEach(async () => {
    await office.channel.stop();
    disk.unmount();
    await office.close();
  });

  async function openOnSmallDisk(): Promise<void> {
    office = await Office.open(chromium);
    disk = SmallDisk.mount(join(office.dataDir, 'whatsapp-web'), 180);
    office.renew();
  }

  it('keeps the session waiting with the remedy in its line, and lets it start when there is room again', async () => {
    await openOnSmallDisk();
    disk.fill();
    await office.start();
    expect(office.hasLogged('WHATSAPP_DISK_FULL')).toBe(true);
    expect(office.hasLogged('Free at least 100 MB')).toBe(true);
    expect(await office.channel.health()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('is full. Free at least 100 MB') as string,
    });
    disk.empty();
    await office.hub.until(() => office.hasLogged('WhatsApp Web: ready'));
    expect((await office.send(SITI, 'Halo')).state).toBe('sent');
  });

  it('does not stop the talk when it comes in the middle: both sides go on, and health says so', async () => {
    await openOnSmallDisk();
    await office.start();
    disk.fill();
    await office.hub.inbound({ chat: SITI, body: 'masih bisa?' });
    await office.hub.until(() => office.texts().includes('masih bisa?'));
    expect((await office.send(SITI, 'bisa', 'delivery-1')).state).toBe('sent');
    expect(office.hasLogged('free space on the disk')).toBe(true);
    expect((await office.channel.health()).detail).toContain('WHATSAPP_DISK_FULL');
    disk.empty();
    expect((await office.send(SITI, 'lagi', 'delivery-2')).state).toBe('sent');
    expect((await office.channel.health()).ok).toBe(true);
    await office.channel.stop();
    office.renew();
    await office.start();
    expect((await office.send(SITI, 'lagi', 'delivery-2')).state).toBe('sent');
    expect(office.hub.sent.map(({ body }) => body)).toEqual(['bisa', 'lagi']);
  });
});
