import { traitsOf } from '../channels/traits-of.ts';

const unlimited = 500;

/** Messages a second that a channel sends of a broadcast; one without a limit is as fast as we are. */
export function noticesPerSecond(channel: string): number {
  return traitsOf(channel).noticesPerSecond ?? unlimited;
}
