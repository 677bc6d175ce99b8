import type { ChannelTraits } from './channel-definition.ts';
import { channelDefinitions } from './registry.ts';

/** What a channel is like. One that is in no list (an old name in the tables, a test) counts as a phone that rings. */
export function traitsOf(name: string): ChannelTraits {
  const known = channelDefinitions.find(({ traits }) => traits.name === name);
  return known?.traits ?? { name, label: name, family: 'unknown', rings: true };
}
