import type { OutboxStore } from '../../outbox/outbox-store.ts';
import type { FindChannel } from '../../reach/reach-channel.ts';
import type { PrismaClient } from '../generated/client.ts';
import { claimNotices } from '../reach/claim-notices.ts';
import { mayLeave } from '../reach/may-leave.ts';
import { claimOutbox } from './claim-outbox.ts';
import { markOutbox } from './mark-outbox.ts';
import { listClaims, releaseClaims } from './own-claims.ts';
import { sentLately } from './sent-lately.ts';
import { pauseSlots, shareSlots } from './slot-clock.ts';

/**
 * The outbox of some channels, or of one address on them. `clockKey` names what its processes share the slots of,
 * `channelOf` says what a channel has declared: each notice is judged by it when it leaves.
 */
export function createOutboxStore(
  prisma: PrismaClient,
  scope: { channels: readonly string[]; address?: string },
  workerId: number,
  clockKey: (channel: string) => string,
  channelOf: FindChannel,
): OutboxStore {
  return {
    claim: (lane, limit, now, channels = scope.channels) =>
      lane === 0
        ? claimOutbox(prisma, { workerId, ...scope, channels, lane }, limit, now)
        : claimNotices(prisma, { workerId, ...scope, channels, lane }, channelOf, limit, now),
    mark: (marks, now) => markOutbox(prisma, workerId, marks, now),
    mayLeave: (id, now) => mayLeave(prisma, id, channelOf, now),
    claimed: () => listClaims(prisma, workerId),
    release: (claims) => releaseClaims(prisma, workerId, claims),
    shareSlots: (channel, total, ask) => shareSlots(prisma, clockKey(channel), workerId, ask, total),
    sentLately: (addressIds) => sentLately(prisma, workerId, addressIds),
    pauseSlots: (channel, ms) => pauseSlots(prisma, clockKey(channel), ms),
  };
}
