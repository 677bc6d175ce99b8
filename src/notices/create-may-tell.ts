import type { MayTell } from '../conversation/ports.ts';
import type { FindChannel } from '../reach/reach-channel.ts';
import { judgeNotice } from '../storage/reach/judge-notice.ts';
import type { Tx } from '../storage/tx.ts';

/** Asks the gate of notices for a turn that an event of ours has begun. */
export function createMayTell(channelOf: FindChannel): MayTell<Tx> {
  return async (purpose, { tx, turn, now }) => {
    const { id: addressId, channel } = turn.address;
    const { act } = await judgeNotice(tx, { addressId, purpose }, channelOf(channel), now);
    return act === 'send';
  };
}
