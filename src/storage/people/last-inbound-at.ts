import type { Tx } from '../tx.ts';

/** When somebody last wrote from this address, up to ten minutes too early, never too late. */
export async function lastInboundAt(tx: Tx, channel: string, externalId: string): Promise<Date | undefined> {
  const address = await tx.address.findUnique({
    where: { channel_externalId: { channel, externalId } },
    select: { lastSeenAt: true },
  });
  return address?.lastSeenAt;
}
