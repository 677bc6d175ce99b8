import type { ChannelTraits } from '../channel-definition.ts';

/** As fast as a person at a phone could write: 20 messages a minute. */
export const whatsappWebTraits = {
  name: 'whatsapp-web',
  label: 'WhatsApp',
  family: 'whatsapp',
  rings: true,
  noticesPerSecond: 20 / 60,
} satisfies ChannelTraits;
