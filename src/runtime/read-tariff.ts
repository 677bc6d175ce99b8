import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import { noTariff, type Tariff } from '../broadcasts/preflight.ts';
import { readWhatsappCloudOptions } from '../channels/whatsapp-cloud/read-options.ts';
import { findTemplate } from '../channels/whatsapp-cloud/render-template.ts';
import type { Config } from '../config.ts';
import { openBackupKeys } from '../storage/backup/backup-keys.ts';
import { paceBy } from './pace-by.ts';

/** What broadcasts may send, what they cost and how fast they go, by the settings. */
export function readTariff(config: Config, logger: Logger): Tariff {
  const paceOf = paceBy(config);
  const blurKey = blurKeyOf(config);
  if (config.WHATSAPP_TRANSPORT !== 'cloud') return { ...noTariff, paceOf, blurKey };
  const windowStore = { lastInboundAt: () => Promise.resolve(undefined) };
  const { templates = [], prices } = readWhatsappCloudOptions(config, logger, windowStore);
  const template = findTemplate(templates, 'broadcast')?.category ?? null;
  return { template, prices: prices ?? null, paceOf, blurKey };
}

/** Another key than the one that seals backups, from it, so that there is one secret to keep. */
function blurKeyOf({ KANCA_DATA_DIR: dataDir }: Config): Buffer {
  const [seal] = openBackupKeys(dataDir).seals;
  return createHmac('sha256', seal ?? '')
    .update('audiences')
    .digest();
}
