import type { ChannelTraits } from '../channel-definition.ts';

/**
 * Meta counts both directions up to 80 messages a second: half of them are ours, and half of ours notices. Free text goes for
 * 24 hours after a person wrote.
 */
export const whatsappCloudTraits = {
  name: 'whatsapp-cloud',
  label: 'WhatsApp',
  family: 'whatsapp',
  rings: true,
  noticesPerSecond: 20,
  windowHours: 24,
  priced: true,
} satisfies ChannelTraits;
