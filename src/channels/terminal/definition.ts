import type { ChannelDefinition } from '../channel-definition.ts';

/** The chat in a terminal. It is opened by `kanca chat` alone, for it belongs to whoever sits there. */
export const terminal: ChannelDefinition = {
  traits: { name: 'terminal', label: 'Terminal', family: 'terminal', rings: false },
  open: async () => null,
};
