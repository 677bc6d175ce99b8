import { loadSegment } from '../storage/broadcasts/segments.ts';
import type { Tx } from '../storage/tx.ts';
import type { Audience } from './audience/audience.ts';
import { checkMeaning, conditionsOf } from './audience/check-meaning.ts';
import { expandSegments } from './audience/expand-segments.ts';
import { BroadcastError } from './broadcast-error.ts';

/**
 * An audience that an author may have, segments put in.
 * @param scope regencies of the author; null: the whole province
 * @throws AudienceError, BroadcastError `outsideScope` where a regency is named that is not the author's
 */
export async function admitAudience(
  tx: Tx,
  read: Audience,
  scope: readonly string[] | null,
): Promise<Audience> {
  const audience = await expandSegments(read, (name) => loadSegment(tx, name));
  checkMeaning(audience);
  const foreign = conditionsOf(audience)
    .flatMap((one) => (one.kind === 'value' && one.attribute === 'regency' ? one.values : []))
    .find((regency) => scope !== null && !scope.includes(regency));
  if (foreign !== undefined)
    throw new BroadcastError('outsideScope', `Regency ${foreign} is not in the author's scope.`);
  return audience;
}
