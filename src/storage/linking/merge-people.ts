import type { ConsentPurpose } from '../../../flows/command.ts';
import { readConsents } from '../people/consent.ts';
import { withdrawals } from '../people/withdrawals.ts';
import { mergeRows } from '../person-data/merge-rows.ts';
import { refusedSubjects } from '../reach/refused-subjects.ts';
import { revokeAllGrants } from '../roles/revoke-grant.ts';
import { tellPerson } from '../tickets/send-to-person.ts';
import type { Tx } from '../tx.ts';

/**
 * Gives all that a person has to another, as `person-tables.ts` declares, where the other has nothing of the kind; of two
 * words on one thing the newest counts, and a stop of either holds. Roles are not given: those of the former end. The former
 * person becomes an empty shell, to be swept.
 */
export async function mergePeople(tx: Tx, from: number, keeper: number, now: Date): Promise<void> {
  await revokeAllGrants(tx, from, null, now);
  const quiet = await wantsNoNews(tx, [from, keeper]);
  await mergeRows(tx, from, keeper);
  if (quiet) await tx.alertSetting.updateMany({ where: { personId: keeper }, data: { frequency: 'off' } });
  await forgetRefused(tx, keeper, now);
  await tidyTickets(tx, keeper, now);
  await tx.person.update({
    where: { id: from },
    data: { deletedAt: now, registeredAt: null, stoppedAt: now },
  });
}

async function wantsNoNews(tx: Tx, ids: readonly number[]): Promise<boolean> {
  return (await tx.alertSetting.count({ where: { personId: { in: [...ids] }, frequency: 'off' } })) > 0;
}

/** What the newest word does not allow any more ends as if it were said now, though the other had allowed it. */
async function forgetRefused(tx: Tx, personId: number, now: Date): Promise<void> {
  const said = await readConsents(tx, personId);
  for (const { purpose } of said.filter(({ granted }) => !granted))
    await withdrawals[purpose as ConsentPurpose](tx, personId, now);
  for (const subject of await refusedSubjects(tx, personId, 'sharing'))
    await withdrawals.sharing(tx, personId, now, subject);
  if (!said.some(({ purpose, granted }) => purpose === 'disability' && granted))
    await tx.accommodation.deleteMany({ where: { personId } });
}

/** Nobody answers their own ticket; and a talk under way goes on in the conversation of the keeper. */
async function tidyTickets(tx: Tx, personId: number, now: Date): Promise<void> {
  await tx.ticket.updateMany({
    where: { personId, assignedTo: personId, state: 'taken' },
    data: { state: 'waiting', assignedTo: null, takenAt: null },
  });
  const taken = await tx.ticket.findMany({ where: { personId, state: 'taken' }, orderBy: { id: 'asc' } });
  for (const { id, assignedTo } of taken) {
    const counselor = assignedTo === null ? null : await tx.person.findUnique({ where: { id: assignedTo } });
    const event = { type: 'TICKET_TAKEN', ticketId: id, counselor: counselor?.name ?? '' };
    await tellPerson(tx, personId, event, `ticket:${id}:merged:${now.getTime()}`, now);
  }
}
