import { channelDefinitions } from '../channels/registry.ts';
import type { AudienceGroup } from '../storage/broadcasts/group-audience.ts';
import { blurCount } from './blur-count.ts';

/** What an audience is asked by; the same question is always told the same. */
export interface AudienceQuestion {
  /** As it is kept, without segments. */
  audience: string;
  scope: readonly string[] | null;
  language: string | null;
}

const skippings = ['stopped', 'unreachable', 'window', 'fatigue'];

/**
 * The groups of an audience as its author is told them, each count blurred, those of nobody too. A person stands in two
 * numbers at most: who gets it, and of these by which channel. Languages and quiet hours are left out: they would tell of
 * the same people once more.
 * @param key 32 bytes of this installation
 */
export function blurAudience(
  groups: readonly AudienceGroup[],
  question: AudienceQuestion,
  key: Buffer,
): AudienceGroup[] {
  const tell = (name: string, fits: (group: AudienceGroup) => boolean): number =>
    blurCount(
      groups.filter(fits).reduce((sum, { people }) => sum + people, 0),
      [
        name,
        question.audience,
        question.scope === null ? null : [...question.scope].sort(),
        question.language,
      ],
      key,
    );
  const skipped = skippings.map((why) => ({
    ...toldGroup({ channel: null, outside: false, skipped: why }),
    people: tell(why, (group) => group.skipped === why),
  }));
  const reached = tell('reached', (group) => group.skipped === null);
  const ways = waysToReach().map((way) => ({
    ...toldGroup({ ...way, skipped: null }),
    people: tell(
      `${way.channel} ${way.outside}`,
      ({ skipped: why, channel, outside }) =>
        why === null && channel === way.channel && outside === way.outside,
    ),
  }));
  return [...shareOut(reached, ways), ...skipped];
}

/** So that the ways add up to those who get it, the largest takes the rest. */
function shareOut(reached: number, ways: readonly AudienceGroup[]): AudienceGroup[] {
  const [largest, ...others] = [...ways].sort((a, b) => b.people - a.people);
  if (largest === undefined) return [];
  let left = reached;
  const shared = others.map((way) => {
    const people = Math.min(way.people, left);
    left -= people;
    return { ...way, people };
  });
  return [{ ...largest, people: left }, ...shared];
}

function waysToReach(): { channel: string; outside: boolean }[] {
  return channelDefinitions.flatMap(({ traits: { name: channel, windowHours } }) =>
    (windowHours === undefined ? [false] : [false, true]).map((outside) => ({ channel, outside })),
  );
}

function toldGroup(
  group: Pick<AudienceGroup, 'channel' | 'outside' | 'skipped'>,
): Omit<AudienceGroup, 'people'> {
  return { ...group, language: 'id', quiet: false };
}
