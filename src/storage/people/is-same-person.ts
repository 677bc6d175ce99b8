import type { Tx } from '../tx.ts';

/**
 * Whether two rows are, as far as is known, one human: the same number of ours, a joining of both that was asked for, or the
 * same telephone number, told or shown by a channel.
 */
export async function isSamePerson(tx: Tx, one: number, other: number): Promise<boolean> {
  if (one === other) return true;
  const asked = await tx.linkRequest.count({
    where: {
      OR: [
        { fromId: one, keeperId: other },
        { fromId: other, keeperId: one },
      ],
    },
  });
  if (asked > 0) return true;
  const [phones, others] = [await phonesOf(tx, one), await phonesOf(tx, other)];
  return phones.some((phone) => others.includes(phone));
}

async function phonesOf(tx: Tx, personId: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ phone: string }[]>`
    SELECT phone FROM person WHERE id = ${personId} AND phone <> ''
    UNION SELECT attributes->>'phone' FROM address WHERE person_id = ${personId} AND attributes->>'phone' <> ''`;
  return rows.map(({ phone }) => phone.replace(/\D/gu, '').replace(/^0/u, '62'));
}
