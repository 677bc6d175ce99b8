import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { findChromium } from '../stand-ins/whatsapp-web/find-chromium.ts';
import { Product } from '../stand-ins/whatsapp-web/product.ts';
import { SmallDisk } from '../stand-ins/whatsapp-web/small-disk.ts';

const chromium = findChromium() ?? '';

describe.skipIf(chromium === '' || !SmallDisk.isPossible())('a full disk in the session folder', () => {
  let telegram: TelegramStandIn;
  let product: Product;
  let disk: SmallDisk;
  afterEach(async () => {
    disk.unmount();
    await product.close();
    await telegram.close();
  });

  it('is told in the log and by doctor; Telegram goes on, and WhatsApp too once there is room', async () => {
    telegram = await startTelegramStandIn();
    product = await Product.prepare(chromium, {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
    });
    disk = SmallDisk.mount(join(product.kanca.dataDir, 'whatsapp-web'), 180);
    disk.fill();
    await product.kanca.serve('WHATSAPP_DISK_FULL');
    const budi = telegram.user(1);
    budi.sends('Halo');
    expect((await budi.next(() => true, 90_000)).text).toContain('Kanca Makaryo');
    expect(await product.kanca.run('doctor')).toMatch(
      /^BAD {2}whatsapp-web: WHATSAPP_DISK_FULL: .*Free at least 100 MB/mu,
    );
    disk.empty();
    await product.kanca.hasSaid('WhatsApp Web: ready');
    expect(await product.say('6281234567890@c.us', 'Halo')).toContain('Kanca Makaryo');
  });
});
