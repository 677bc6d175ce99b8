import type { Tx } from '../tx.ts';

/** Channels on which a person can be reached, the preferred one first. */
export async function listChannels(tx: Tx, personId: number): Promise<string[]> {
  const addresses = await tx.address.findMany({
    where: { personId },
    orderBy: [{ preferred: 'desc' }, { lastSeenAt: 'desc' }],
    select: { channel: true },
  });
  return [...new Set(addresses.map(({ channel }) => channel))];
}

/** Notices go to this channel while it can be reached. */
export async function preferChannel(tx: Tx, personId: number, channel: string): Promise<void> {
  await tx.address.updateMany({ where: { personId, channel: { not: channel } }, data: { preferred: false } });
  await tx.address.updateMany({ where: { personId, channel }, data: { preferred: true } });
}
