import type { ChannelDefinition } from './channel-definition.ts';
import { telegram } from './telegram/definition.ts';
import { terminal } from './terminal/definition.ts';
import { whatsappCloud } from './whatsapp-cloud/definition.ts';
import { whatsappWeb } from './whatsapp-web/definition.ts';

/** Every channel there is: the only list. */
export const channelDefinitions: readonly ChannelDefinition[] = [
  telegram,
  whatsappWeb,
  whatsappCloud,
  terminal,
];
