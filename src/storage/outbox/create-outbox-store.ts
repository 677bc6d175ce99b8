import type { OutboxStore } from '../../outbox/outbox-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import { claimOutbox } from './claim-outbox.ts';
import { markOutbox } from './mark-outbox.ts';
import { listClaims, releaseClaims } from './own-claims.ts';
import { sentLately } from './sent-lately.ts';
import { pauseSlots, shareSlots } from './slot-clock.ts';

/** The outbox of some channels, or of one address on them. `clockKey` names what its processes share the slots of. */
export function createOutboxStore(
  prisma: PrismaClient,
  scope: { channels: readonly string[]; address?: string },
  workerId: number,
  clockKey: (channel: string) => string,
): OutboxStore {
  return {
    claim: (lane, limit, now, channels = scope.channels) =>
      claimOutbox(prisma, { workerId, ...scope, channels, lane }, limit, now),
    mark: (marks, now) => markOutbox(prisma, workerId, marks, now),
    claimed: () => listClaims(prisma, workerId),
    release: (claims) => releaseClaims(prisma, workerId, claims),
    shareSlots: (channel, total, ask) => shareSlots(prisma, clockKey(channel), workerId, ask, total),
    sentLately: (addressIds) => sentLately(prisma, workerId, addressIds),
    pauseSlots: (channel, ms) => pauseSlots(prisma, clockKey(channel), ms),
  };
}
