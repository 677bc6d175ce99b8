import { channelDefinitions } from '../../channels/registry.ts';
import { windowMs } from '../../channels/window-ms.ts';

const windowed = channelDefinitions.flatMap(({ traits: { name, windowHours } }) =>
  windowHours === undefined ? [] : [{ name, seconds: windowMs(windowHours) / 1_000 }],
);

/** Channels on which free text may go only for a time after the person last wrote. */
export const windowedChannels: readonly string[] = windowed.map(({ name }) => name);

/**
 * Whether free text may not go any more, because the person wrote too long ago, for many people at once.
 * @param channel SQL of the channel's name
 * @param lastSeenAt SQL of the moment at which the person last wrote there
 * @param now SQL of the present time
 */
export function outsideWindowSql(channel: string, lastSeenAt: string, now: string): string {
  const cases = windowed.map(
    ({ name, seconds }) => `WHEN '${name}' THEN ${lastSeenAt} < ${now} - interval '${seconds} seconds'`,
  );
  return cases.length === 0 ? 'false' : `coalesce(CASE ${channel} ${cases.join(' ')} END, false)`;
}
