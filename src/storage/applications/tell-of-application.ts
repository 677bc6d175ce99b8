import { wibDate } from '../../time/wib-date.ts';
import { reachableSql } from '../firms/firm-receives-sql.ts';
import { findColleagues } from '../tickets/colleagues.ts';
import { tellPerson } from '../tickets/send-to-person.ts';
import type { Tx } from '../tx.ts';

/** Lets the applicant know that something happened; what it is is read when they are told. `ask`: what became of it? */
export async function tellApplicant(
  tx: Tx,
  {
    applicationId,
    personId,
    key,
    ask = false,
  }: { applicationId: number; personId: number; key: string; ask?: boolean },
  now: Date,
): Promise<void> {
  const event = { type: 'APPLICATION_CHANGED', applicationId, ...(ask && { ask }) };
  await tellPerson(tx, personId, event, `application:${applicationId}:${key}`, now);
}

export interface Received {
  /** Null: it is gone with its applicant. */
  applicationId: number | null;
  personId: number;
  vacancyId: number;
  receiver: string;
  /** A move, the name of a clock, or GONE. */
  what: string;
}

/**
 * Lets the people who have received an application know what happened, without a word of the applicant's. New ones are told
 * at the desk once a day to each; a question about what became of one goes to whoever passed it on.
 */
export async function tellReceiver(
  tx: Tx,
  { applicationId, personId, vacancyId, receiver, what }: Received,
  now: Date,
): Promise<void> {
  const once =
    what === 'BEGAN' && receiver === 'desk'
      ? `${what}:${wibDate(now)}`
      : `${what}:${applicationId ?? `v${vacancyId}`}:${now.getTime()}`;
  const told = { applicationId, personId, vacancyId, receiver, what };
  const firmId = receiver === 'firm' && what !== 'counselor' ? await firmOf(tx, vacancyId) : null;
  const event = { type: 'APPLICANTS_CHANGED', vacancyId, what, ...(firmId !== null && { firmId }) };
  const people = firmId === null ? await deskOf(tx, told) : await recruitersOf(tx, firmId, told);
  for (const id of people) await tellPerson(tx, id, event, `applicants:${id}:${once}`, now);
}

async function firmOf(tx: Tx, vacancyId: number): Promise<number | null> {
  const vacancy = { where: { id: vacancyId }, select: { firmId: true } };
  return (await tx.vacancy.findUniqueOrThrow(vacancy)).firmId;
}

/**
 * Everybody who recruits for a firm and can be told; of what becomes of one application whoever of them said something of
 * it last. New applications are told at once to those who want it so, see `tellNewCandidates` for the others.
 */
async function recruitersOf(
  tx: Tx,
  firmId: number,
  { applicationId, personId, what }: Received,
): Promise<number[]> {
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT m.person_id AS id FROM firm_member m
     WHERE m.firm_id = $1::int AND m.left_at IS NULL AND m.person_id <> $2::int AND ${reachableSql('m.person_id')}
       AND ($3::boolean OR m.news = 'once') ORDER BY m.joined_at, m.person_id`,
    ...[firmId, personId, what !== 'BEGAN'],
  );
  const ids = rows.map(({ id }) => id);
  return applicationId === null || what === 'BEGAN' ? ids : lastOf(tx, applicationId, ids);
}

/** The counselors who cover the place of a vacancy; nobody where the applicant sends it elsewhere. */
async function deskOf(
  tx: Tx,
  { applicationId, personId, vacancyId, receiver, what }: Received,
): Promise<number[]> {
  if (receiver === 'way') return [];
  const { regency } = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    select: { regency: true },
  });
  const desk = (await findColleagues(tx, { regency, personId, assignedTo: null })).map(
    (colleague) => colleague.personId,
  );
  return what === 'counselor' || applicationId === null ? desk : lastOf(tx, applicationId, desk);
}

/** Of these whoever said something of an application last; all where none of them did. */
async function lastOf(tx: Tx, applicationId: number, ids: number[]): Promise<number[]> {
  const last = await tx.applicationEvent.findFirst({
    where: { applicationId, actorId: { in: ids } },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  return last?.actorId == null ? ids : [last.actorId];
}
