import type { Tx } from '../tx.ts';

/**
 * Gives an address to somebody new, who begins with nothing: its number has another owner. What still waited to leave for it
 * is cancelled, what has come in from it since is the new owner's. The person before keeps the rest and their other addresses.
 */
export async function detachAddress(tx: Tx, addressId: number, now: Date): Promise<void> {
  const { person } = await tx.address.findUniqueOrThrow({
    where: { id: addressId },
    select: { person: { select: { language: true } } },
  });
  const { id: personId } = await tx.person.create({
    data: {
      language: person.language,
      createdAt: now,
      conversation: { create: { flow: '', flowVersion: 0, snapshot: {} } },
    },
  });
  await tx.outbox.updateMany({
    where: { addressId, state: 'pending' },
    data: { state: 'cancelled', held: 'unknown' },
  });
  await tx.inbox.updateMany({ where: { addressId, doneAt: null, parkedAt: null }, data: { personId } });
  await tx.address.update({ where: { id: addressId }, data: { personId, doubt: null, preferred: false } });
}
