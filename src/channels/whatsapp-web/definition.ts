import type { ChannelDefinition } from '../channel-definition.ts';
import { checkInstallation } from './check-installation.ts';
import { paceOf } from './pace-of.ts';
import { readWhatsappWebOptions } from './read-options.ts';
import { whatsappWebTraits } from './whatsapp-web-traits.ts';

/** WhatsApp on the office's own number, where `WHATSAPP_TRANSPORT=web`. */
export const whatsappWeb: ChannelDefinition = {
  traits: whatsappWebTraits,
  pace: (config) => {
    const pace = paceOf(config);
    return pace === 'off' ? undefined : pace / 60;
  },
  setup: {
    offer: "Serve WhatsApp on the office's own number, in Chromium",
    settings: { WHATSAPP_TRANSPORT: 'web' },
    questions: [
      {
        setting: 'WHATSAPP_WEB_PAIRING_PHONE',
        ask: 'That number, to link by a code, like 6281234567890 [link by a QR code]:',
      },
    ],
    check: async ({ config, logger }) => {
      checkInstallation(readWhatsappWebOptions(config, logger));
      return { ok: true, detail: 'Chromium is there; link the number by `kanca whatsapp link`.' };
    },
  },
  open: async ({ config, logger }) => {
    if (config.WHATSAPP_TRANSPORT !== 'web') return null;
    const { createWhatsappWebChannel } = await import('./create-whatsapp-web-channel.ts');
    const options = readWhatsappWebOptions(config, logger.child({ channel: whatsappWebTraits.name }));
    return { channel: createWhatsappWebChannel(options), whole: true };
  },
};
