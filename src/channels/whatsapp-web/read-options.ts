import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { WhatsappWebOptions } from './whatsapp-web-options.ts';
import { paceOf } from './pace-of.ts';

/** Where Debian and Ubuntu put their browsers; the small one first. */
const usualChromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Settings of the office's own number. */
export function readWhatsappWebOptions(config: Config, logger: Logger): WhatsappWebOptions {
  const { WHATSAPP_WEB_PAGE_DIR: pageDir, WHATSAPP_WEB_PAGE_VERSION: pageVersion } = config;
  const { WHATSAPP_WEB_PAIRING_PHONE: pairingPhone, WHATSAPP_WEB_DAILY_CAP: dailyCap } = config;
  const chromiumArgs = config.WHATSAPP_WEB_CHROMIUM_ARGS?.split(/\s+/u).filter((arg) => arg !== '');
  return {
    dataDir: config.KANCA_DATA_DIR,
    chromiumPath: config.WHATSAPP_WEB_CHROMIUM ?? usualChromium.find(existsSync) ?? usualChromium[0] ?? '',
    pace: paceOf(config),
    polls: config.WHATSAPP_WEB_POLLS === 'on',
    logger,
    ...(pageDir !== undefined && { pageDir }),
    ...(pageVersion !== undefined && { pageVersion }),
    ...(pairingPhone !== undefined && { pairingPhone }),
    ...(chromiumArgs !== undefined && { chromiumArgs }),
    ...(dailyCap !== undefined && { dailyCap }),
  };
}
