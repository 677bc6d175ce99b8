import { wibDate } from '../../time/wib-date.ts';
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
 * once a day to each; a question about what became of one goes to whoever passed it on.
 */
export async function tellReceiver(
  tx: Tx,
  { applicationId, personId, vacancyId, receiver, what }: Received,
  now: Date,
): Promise<void> {
  const once =
    what === 'BEGAN'
      ? `${what}:${wibDate(now)}`
      : `${what}:${applicationId ?? `v${vacancyId}`}:${now.getTime()}`;
  const event = { type: 'APPLICANTS_CHANGED', vacancyId, what };
  for (const id of await peopleOf(tx, { applicationId, personId, vacancyId, receiver, what }))
    await tellPerson(tx, id, event, `applicants:${id}:${once}`, now);
}

/** Who has received an application: at the desk the counselors who cover its place. Nobody here where it went elsewhere. */
async function peopleOf(
  tx: Tx,
  { applicationId, personId, vacancyId, receiver, what }: Received,
): Promise<number[]> {
  if (receiver !== 'desk') return [];
  const { regency } = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    select: { regency: true },
  });
  const desk = (await findColleagues(tx, { regency, personId, assignedTo: null })).map(
    (colleague) => colleague.personId,
  );
  if (what === 'counselor' || applicationId === null) return desk;
  const last = await tx.applicationEvent.findFirst({
    where: { applicationId, actorId: { in: desk } },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  return last?.actorId == null ? desk : [last.actorId];
}
