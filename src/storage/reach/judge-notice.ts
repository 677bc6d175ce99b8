import { decideReach, type ReachDecision } from '../../reach/decide-reach.ts';
import type { ReachChannel } from '../../reach/reach-channel.ts';
import type { Tx } from '../tx.ts';
import { readReachFacts, type PlannedNotice } from './read-reach-facts.ts';

/** Whether a notice that is being planned could leave now. It is asked again when it leaves. */
export async function judgeNotice(
  tx: Tx,
  notice: PlannedNotice,
  channel: ReachChannel,
  now: Date,
): Promise<ReachDecision> {
  const [facts] = await readReachFacts(tx, [notice], now);
  return facts === undefined ? { act: 'drop', why: 'stopped' } : decideReach(facts, channel, now);
}
