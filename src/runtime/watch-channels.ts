import type { Channel } from '../channels/channel.ts';

/** A look asks the platform, so not at every question. */
const lookMs = 30_000;

/** How the channels were at the last look, which is at most half a minute old; one not looked at yet counts as well. */
export function watchChannels(channels: readonly Channel[]): {
  states: ReadonlyMap<string, boolean>;
  stop: () => void;
} {
  const states = new Map(channels.map(({ name }) => [name, true]));
  const look = (): void => {
    for (const channel of channels)
      channel.health().then(
        ({ ok }) => states.set(channel.name, ok),
        () => states.set(channel.name, false),
      );
  };
  const timer = setInterval(look, lookMs).unref();
  return { states, stop: () => clearInterval(timer) };
}
