import { existsSync, readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { WhatsappCloudOptions } from '../channels/whatsapp-cloud/whatsapp-cloud-options.ts';
import type { WhatsappWebOptions } from '../channels/whatsapp-web/whatsapp-web-options.ts';
import type { Config } from '../config.ts';
import { KancaError } from '../errors.ts';

/** Where Debian and Ubuntu put their browsers; the small one first. */
const usualChromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
/** Messages a minute that a person at a phone could write. */
const usualPace = 20;

/** Settings of the office's own number. */
export function whatsappWebOptions(config: Config, logger: Logger): WhatsappWebOptions {
  const { WHATSAPP_WEB_PAGE_DIR: pageDir, WHATSAPP_WEB_PAGE_VERSION: pageVersion } = config;
  const { WHATSAPP_WEB_PAIRING_PHONE: pairingPhone, WHATSAPP_WEB_DAILY_CAP: dailyCap } = config;
  const chromiumArgs = config.WHATSAPP_WEB_CHROMIUM_ARGS?.split(/\s+/u).filter((arg) => arg !== '');
  return {
    dataDir: config.KANCA_DATA_DIR,
    chromiumPath: config.WHATSAPP_WEB_CHROMIUM ?? usualChromium.find(existsSync) ?? usualChromium[0] ?? '',
    pace: config.WHATSAPP_WEB_PACE ?? usualPace,
    polls: config.WHATSAPP_WEB_POLLS === 'on',
    logger,
    ...(pageDir !== undefined && { pageDir }),
    ...(pageVersion !== undefined && { pageVersion }),
    ...(pairingPhone !== undefined && { pairingPhone }),
    ...(chromiumArgs !== undefined && { chromiumArgs }),
    ...(dailyCap !== undefined && { dailyCap }),
  };
}

/** Settings of the Business Cloud API; `readConfig` has made sure that the needed ones are there. */
export function whatsappCloudOptions(
  config: Config,
  logger: Logger,
  windowStore: WhatsappCloudOptions['windowStore'],
): WhatsappCloudOptions {
  return {
    apiRoot: config.WHATSAPP_CLOUD_API_ROOT,
    token: config.WHATSAPP_CLOUD_TOKEN ?? '',
    phoneNumberId: config.WHATSAPP_CLOUD_PHONE_NUMBER_ID ?? '',
    appSecret: config.WHATSAPP_CLOUD_APP_SECRET ?? '',
    verifyToken: config.WHATSAPP_CLOUD_VERIFY_TOKEN ?? '',
    webhookPort: config.WHATSAPP_CLOUD_WEBHOOK_PORT ?? 8080,
    windowStore,
    logger,
    ...(config.WHATSAPP_CLOUD_TEMPLATES !== undefined && readTemplates(config.WHATSAPP_CLOUD_TEMPLATES)),
  };
}

const templatesFile = z.object({
  templates: z.array(
    z.object({
      purpose: z.string(),
      name: z.string(),
      languages: z.record(z.string(), z.string()),
      category: z.enum(['utility', 'marketing']),
      takesText: z.boolean(),
    }),
  ),
  prices: z
    .object({
      currency: z.string(),
      marketing: z.number(),
      utility: z.number(),
      service: z.number(),
      freeServicePerMonth: z.number(),
    })
    .optional(),
});

/** The file of WHATSAPP_CLOUD_TEMPLATES: approved templates, and prices for the preflight. */
function readTemplates(file: string): Pick<WhatsappCloudOptions, 'templates' | 'prices'> {
  try {
    const { templates, prices } = templatesFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { templates, ...(prices !== undefined && { prices }) };
  } catch (cause) {
    throw new KancaError(`WHATSAPP_CLOUD_TEMPLATES: ${file} cannot be used.`, {
      code: 'CONFIG_INVALID',
      remedy: 'It is a JSON file as shown in docs/whatsapp.md.',
      cause,
    });
  }
}
