import type { Capabilities, Channel } from '../channels/channel.ts';

/** What a channel has declared of itself, as far as it decides who may be told what and when. */
export type ReachChannel = Pick<Channel, 'name'> & {
  capabilities: Pick<Capabilities, 'rings' | 'windowMs' | 'templates'>;
};

/** Finds a channel by its name in the tables; one that is not served here counts by what its kind is like. */
export type FindChannel = (name: string) => ReachChannel;
