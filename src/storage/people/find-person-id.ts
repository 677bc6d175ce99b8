import type { Tx } from '../tx.ts';

/** The person behind an address of a channel, or behind a number that is a person's id. Null when there is none. */
export async function findPersonId(tx: Tx, which: string): Promise<number | null> {
  const [channel, ...rest] = which.split(':');
  if (rest.length > 0 && channel !== undefined) {
    const address = await tx.address.findUnique({
      where: { channel_externalId: { channel, externalId: rest.join(':') } },
    });
    return address?.personId ?? null;
  }
  const address = await tx.address.findFirst({ where: { externalId: which }, orderBy: { id: 'asc' } });
  if (address !== null) return address.personId;
  const person = /^\d{1,9}$/u.test(which)
    ? await tx.person.findUnique({ where: { id: Number(which) } })
    : null;
  return person?.id ?? null;
}
