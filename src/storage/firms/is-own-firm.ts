import { isSamePerson } from '../people/is-same-person.ts';
import type { Tx } from '../tx.ts';

/**
 * Whether a firm is somebody's own, so that others decide about it: they registered it, recruit or have recruited for it; or
 * somebody did who is the same person as far as is known.
 */
export async function isOwnFirm(tx: Tx, firmId: number, personId: number): Promise<boolean> {
  const firm = await tx.firm.findUnique({
    where: { id: firmId },
    select: { registeredBy: true, members: { select: { personId: true } } },
  });
  const people = new Set(firm?.members.map((member) => member.personId));
  if (firm?.registeredBy != null) people.add(firm.registeredBy);
  for (const one of people) if (await isSamePerson(tx, one, personId)) return true;
  return false;
}
