import { randomBytes } from 'node:crypto';
import type { ChannelDefinition } from '../channel-definition.ts';
import { readWhatsappCloudOptions } from './read-options.ts';
import { whatsappCloudTraits } from './whatsapp-cloud-traits.ts';

const { name } = whatsappCloudTraits;
/** Meta keeps an uploaded file for 30 days. */
const keptMs = 25 * 86_400_000;

/** WhatsApp by Meta's Business Cloud API, where `WHATSAPP_TRANSPORT=cloud`. */
export const whatsappCloud: ChannelDefinition = {
  traits: whatsappCloudTraits,
  setup: {
    offer: "Serve WhatsApp by Meta's Business Cloud API",
    settings: { WHATSAPP_TRANSPORT: 'cloud' },
    questions: [
      { setting: 'WHATSAPP_CLOUD_PHONE_NUMBER_ID', ask: 'Phone number ID, from the app dashboard:' },
      { setting: 'WHATSAPP_CLOUD_TOKEN', ask: 'Permanent access token (not shown):', secret: true },
      { setting: 'WHATSAPP_CLOUD_APP_SECRET', ask: 'App secret (not shown):', secret: true },
      {
        setting: 'WHATSAPP_CLOUD_VERIFY_TOKEN',
        ask: 'Verify token, your own choice for the webhook [one is made]:',
        made: () => randomBytes(18).toString('base64url'),
      },
    ],
  },
  open: async ({ config, logger, lastInboundAt, fileStore, notes, takenAs }) => {
    if (config.WHATSAPP_TRANSPORT !== 'cloud') return null;
    const { createWhatsappCloudChannel } = await import('./create-whatsapp-cloud-channel.ts');
    const windowStore = { lastInboundAt: (address: string) => lastInboundAt(name, address) };
    const account = `${name}:${config.WHATSAPP_CLOUD_PHONE_NUMBER_ID ?? ''}`;
    const channel = createWhatsappCloudChannel({
      ...readWhatsappCloudOptions(config, logger.child({ channel: name }), windowStore),
      fileStore: fileStore(account, keptMs),
      notes: notes(account),
      takenAs: (key) => takenAs(name, key),
    });
    return { channel, account };
  },
};
