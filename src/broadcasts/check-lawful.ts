import type { Audience } from './audience/audience.ts';
import { conditionsOf } from './audience/check-meaning.ts';
import { BroadcastError } from './broadcast-error.ts';

/**
 * SE M/6/HK.04/V/2025: no choosing by sex, and an age limit only where the work demands it, which we cannot judge.
 * @throws BroadcastError `unlawful`
 */
export function checkLawful(audience: Audience, vacancyId: number | null): void {
  const narrows = conditionsOf(audience).some(
    (one) => (one.kind === 'value' && one.attribute === 'sex') || (one.kind === 'age' && one.to !== null),
  );
  if (vacancyId !== null && narrows)
    throw new BroadcastError('unlawful', 'A vacancy may not be sent to one sex or up to an age only.');
}
