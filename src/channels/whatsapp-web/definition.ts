import type { ChannelDefinition } from '../channel-definition.ts';
import { readWhatsappWebOptions } from './read-options.ts';
import { whatsappWebTraits } from './whatsapp-web-traits.ts';

/** WhatsApp on the office's own number, where `WHATSAPP_TRANSPORT=web`. */
export const whatsappWeb: ChannelDefinition = {
  traits: whatsappWebTraits,
  open: async ({ config, logger }) => {
    if (config.WHATSAPP_TRANSPORT !== 'web') return null;
    const { createWhatsappWebChannel } = await import('./create-whatsapp-web-channel.ts');
    const options = readWhatsappWebOptions(config, logger.child({ channel: whatsappWebTraits.name }));
    return { channel: createWhatsappWebChannel(options) };
  },
};
