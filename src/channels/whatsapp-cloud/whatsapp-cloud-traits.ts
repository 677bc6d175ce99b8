import type { ChannelTraits } from '../channel-definition.ts';

/** Meta counts both directions up to 80 messages a second; free text goes for 24 hours after a person wrote. */
export const whatsappCloudTraits = {
  name: 'whatsapp-cloud',
  label: 'WhatsApp',
  family: 'whatsapp',
  rings: true,
  noticesPerSecond: 40,
  windowHours: 24,
} satisfies ChannelTraits;
