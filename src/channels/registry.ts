import type { ChannelDefinition } from './channel-definition.ts';
import * as definitions from './definitions.ts';

/** Every channel there is, as `definitions.ts` lists them. */
export const channelDefinitions: readonly ChannelDefinition[] = Object.values(definitions);
