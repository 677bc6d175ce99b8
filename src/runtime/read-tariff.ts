import type { Logger } from 'pino';
import { noTariff, type CloudTariff } from '../broadcasts/preflight.ts';
import { readWhatsappCloudOptions } from '../channels/whatsapp-cloud/read-options.ts';
import { findTemplate } from '../channels/whatsapp-cloud/render-template.ts';
import type { Config } from '../config.ts';

/** What broadcasts by the WhatsApp Cloud number may send and cost, by the settings. */
export function readTariff(config: Config, logger: Logger): CloudTariff {
  if (config.WHATSAPP_TRANSPORT !== 'cloud') return noTariff;
  const windowStore = { lastInboundAt: () => Promise.resolve(undefined) };
  const { templates = [], prices } = readWhatsappCloudOptions(config, logger, windowStore);
  return { template: findTemplate(templates, 'broadcast')?.category ?? null, prices: prices ?? null };
}
