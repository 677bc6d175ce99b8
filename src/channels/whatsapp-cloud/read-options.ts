import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { KancaError } from '../../errors.ts';
import type { WhatsappCloudOptions } from './whatsapp-cloud-options.ts';

/** Settings of the Business Cloud API; `readConfig` has made sure that the needed ones are there. */
export function readWhatsappCloudOptions(
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
    webhookHost: config.WEBHOOK_HOST,
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
