import type { Receiver } from '../../applications/application-words.ts';
import { receiverOf } from '../../applications/receiver-of.ts';
import { isFirmMember } from '../firms/firm-members.ts';
import { firmReceivesSql, receivingStates } from '../firms/firm-receives-sql.ts';
import { findColleagues } from '../tickets/colleagues.ts';
import type { Tx } from '../tx.ts';

/** Who would get an application of this person for a vacancy, as they are told before. */
export interface FoundReceiver {
  kind: Receiver;
  url: string | null;
  address: string | null;
  contact: string | null;
  /** Of the desk. */
  regency: string | null;
  /** Whether anybody at the desk reads it now. */
  staffed: boolean;
  /** No application for it is taken any more. */
  closed: boolean;
  /** The person recruits for it. */
  own: boolean;
}

/** The one place where it is decided who gets the applications of a vacancy; null: there is no such vacancy. */
export async function findReceiver(
  tx: Tx,
  { personId, vacancyId }: { personId: number; vacancyId: number },
  now: Date,
): Promise<FoundReceiver | null> {
  const vacancy = await tx.vacancy.findUnique({ where: { id: vacancyId } });
  if (vacancy === null) return null;
  const { regency, applyUrl: url, applyAddress: address, applyContact: contact } = vacancy;
  const { firmId } = vacancy;
  const kind = receiverOf({ ...vacancy, firmReceives: firmId !== null && (await receives(tx, firmId)) });
  const desk = { regency, personId, assignedTo: null };
  return {
    kind,
    url,
    address,
    contact,
    regency,
    staffed: kind !== 'desk' || (await findColleagues(tx, desk)).length > 0,
    closed: vacancy.closedAt !== null || (vacancy.closesAt !== null && vacancy.closesAt < now),
    own: firmId !== null && (await isFirmMember(tx, firmId, personId)),
  };
}

async function receives(tx: Tx, firmId: number): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ yes: boolean }[]>(
    `SELECT ${firmReceivesSql('$1::int', receivingStates)} AS yes`,
    firmId,
  );
  return row?.yes === true;
}
