import { channelDefinitions } from '../channels/registry.ts';
import type { Config } from '../config.ts';
import { noticesPerSecond, unlimitedPace, type PaceOf } from '../reach/notices-per-second.ts';

/** The notices a second that channels send by these settings. */
export function paceBy(config: Config): PaceOf {
  const asked = new Map(
    channelDefinitions.flatMap(({ traits, pace }) =>
      pace === undefined ? [] : [[traits.name, pace(config) ?? unlimitedPace] as const],
    ),
  );
  return (channel) => asked.get(channel) ?? noticesPerSecond(channel);
}
