import type { ChannelTraits } from '../channel-definition.ts';

/** Telegram takes about 30 messages a second of one bot; notices leave some of them to replies. */
export const telegramTraits = {
  name: 'telegram',
  label: 'Telegram',
  family: 'telegram',
  rings: true,
  noticesPerSecond: 28.5,
} satisfies ChannelTraits;
