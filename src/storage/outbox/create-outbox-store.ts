import type { OutboxStore } from '../../outbox/outbox-store.ts';
import type { PrismaClient } from '../generated/client.ts';
import { claimOutbox } from './claim-outbox.ts';
import { markOutbox } from './mark-outbox.ts';
import { countServing } from './workers.ts';
import { pauseSlots, reserveSlots } from './slot-clock.ts';

/** The outbox of some channels, or of one address on them. `clockKey` names the slot clock of a channel. */
export function createOutboxStore(
  prisma: PrismaClient,
  scope: { channels: readonly string[]; address?: string },
  workerId: number,
  clockKey: (channel: string) => string,
): OutboxStore {
  return {
    claim: (lane, limit, now, channels = scope.channels) =>
      claimOutbox(prisma, { workerId, ...scope, channels, lane }, limit, now),
    mark: (marks, now) => markOutbox(prisma, marks, now),
    reserveSlots: (channel, count, perSecond, slackMs) =>
      reserveSlots(prisma, clockKey(channel), count, perSecond, slackMs),
    countServing: (now) => countServing(prisma, now),
    pauseSlots: (channel, ms) => pauseSlots(prisma, clockKey(channel), ms),
  };
}
