import { forgetPictures } from '../media/pictures.ts';
import { revokeAllGrants } from '../roles/revoke-grant.ts';
import type { Tx } from '../tx.ts';

/**
 * Deletes everything that is known of a person. What stays is an empty shell with the address, so that the farewell
 * can be sent; `sweepDeleted` removes it once that has left.
 */
export async function deletePerson(tx: Tx, personId: number, now: Date): Promise<void> {
  const where = { personId };
  await tx.assessment.deleteMany({ where });
  await tx.application.deleteMany({ where });
  await tx.savedVacancy.deleteMany({ where });
  await tx.alert.deleteMany({ where });
  await tx.alertSetting.deleteMany({ where });
  await tx.accommodation.deleteMany({ where });
  await tx.consent.deleteMany({ where });
  await deleteTickets(tx, personId);
  await tx.timer.deleteMany({ where });
  await tx.$executeRaw`
    DELETE FROM inbox WHERE address_id IN (SELECT id FROM address WHERE person_id = ${personId})
      AND (done_at IS NOT NULL OR parked_at IS NOT NULL)`;
  await tx.$executeRaw`
    DELETE FROM outbox WHERE address_id IN (SELECT id FROM address WHERE person_id = ${personId})
      AND state <> 'sending'`;
  await revokeAllGrants(tx, personId, personId, now);
  await tx.personTag.deleteMany({ where });
  await tx.campaignSent.deleteMany({ where });
  await tx.questionReach.deleteMany({ where });
  await tx.linkCode.deleteMany({ where });
  await tx.broadcastRecipient.updateMany({ where, data: { reply: null } });
  await forgetPictures(tx, personId);
  await tx.$executeRaw`
    UPDATE conversation SET suspended = '[]', set_aside = NULL, notice_id = NULL WHERE person_id = ${personId}`;
  await tx.person.update({ where: { id: personId }, data: { ...empty, deletedAt: now } });
}

/** With what counselors were told of them: the words of the person are in their messages too. */
async function deleteTickets(tx: Tx, personId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM outbox o USING ticket t
    WHERE t.person_id = ${personId} AND o.person_id <> ${personId} AND o.state <> 'sending'
      AND o.message->>'ticketId' IS NOT NULL AND (o.message->>'ticketId')::int = t.id`;
  await tx.ticket.deleteMany({ where: { personId } });
}

const empty = {
  name: null,
  birthDate: null,
  gender: null,
  regency: null,
  education: null,
  fields: [],
  experienceYears: null,
  wish: null,
  wishFields: [],
  places: [],
  payMin: null,
  phone: null,
  interestCode: null,
  plainText: false,
  registeredAt: null,
  stoppedAt: null,
  source: null,
};

/** Removes shells whose farewell has left and that have not written again. Returns how many. */
export async function sweepDeleted(tx: Tx, now: Date): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM person p WHERE p.deleted_at < ${new Date(now.getTime() - 60_000)}
      AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.person_id = p.id AND i.done_at IS NULL AND i.parked_at IS NULL)
      AND NOT EXISTS (
        SELECT 1 FROM address a JOIN inbox i ON i.address_id = a.id
        WHERE a.person_id = p.id AND (i.done_at IS NULL OR i.done_at > p.deleted_at))
      AND NOT EXISTS (
        SELECT 1 FROM address a JOIN outbox o ON o.address_id = a.id
        WHERE a.person_id = p.id AND o.state IN ('pending', 'sending'))`;
}
