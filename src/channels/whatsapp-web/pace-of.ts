import type { Config } from '../../config.ts';
import { whatsappWebTraits } from './whatsapp-web-traits.ts';

/** Messages a minute of the office's own number, by the settings; off: as fast as it goes. */
export function paceOf({ WHATSAPP_WEB_PACE: pace }: Pick<Config, 'WHATSAPP_WEB_PACE'>): number | 'off' {
  return pace ?? whatsappWebTraits.noticesPerSecond * 60;
}
