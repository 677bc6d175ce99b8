import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { consentTextVersion } from '../people/consent-text-version.ts';
import { deletePerson } from '../storage/people/delete-person.ts';
import { loadConsents, recordConsent } from '../storage/people/consent.ts';
import { loadProfile, saveProfile } from '../storage/people/profile.ts';
import type { Tx } from '../storage/tx.ts';
import { classifyFields } from '../vacancies/fields.ts';

type Handled =
  | 'loadProfile'
  | 'saveProfile'
  | 'completeRegistration'
  | 'saveAccommodation'
  | 'recordConsent'
  | 'loadConsents'
  | 'setLanguage'
  | 'setPlainText'
  | 'stopNotices'
  | 'deletePerson';

/** Commands about the person: profile, consents, language, deletion, the wish for a human. */
export const peopleCommands: Pick<CommandHandlers, Handled> = {
  loadProfile: async (_command, scope) => [
    { type: 'PROFILE_LOADED', profile: await loadProfile(tx(scope), scope.person.id) },
  ],

  saveProfile: async ({ profile }, scope) => {
    const wishFields = profile.wish == null ? {} : { wishFields: classifyFields(profile.wish) };
    await saveProfile(tx(scope), scope.person.id, { ...profile, ...wishFields });
    if (profile.name !== undefined) scope.person.name = profile.name;
    return [];
  },

  completeRegistration: async (_command, scope) => {
    await tx(scope).person.update({
      where: { id: scope.person.id },
      data: { registeredAt: scope.now, deletedAt: null, stoppedAt: null },
    });
    scope.person.registered = true;
    return [];
  },

  saveAccommodation: async ({ need }, scope) => {
    const where = { personId: scope.person.id };
    if (need === null) await tx(scope).accommodation.deleteMany({ where });
    else await tx(scope).accommodation.upsert({ where, create: { ...where, need }, update: { need } });
    return [];
  },

  recordConsent: async ({ purpose, granted, subject }, scope) => {
    await recordConsent(tx(scope), scope.person.id, {
      purpose,
      granted,
      textVersion: consentTextVersion,
      channel: scope.turn.address.channel,
      at: scope.now,
      ...(subject !== undefined && { subject }),
    });
    if (purpose === 'disability' && !granted) {
      await tx(scope).accommodation.deleteMany({ where: { personId: scope.person.id } });
    }
    return [];
  },

  loadConsents: async (_command, scope) => [
    { type: 'CONSENTS_LOADED', granted: await loadConsents(tx(scope), scope.person.id) },
  ],

  setLanguage: async ({ language }, scope) => {
    await tx(scope).person.update({ where: { id: scope.person.id }, data: { language } });
    scope.person.language = language;
    return [];
  },

  setPlainText: async ({ plain }, scope) => {
    await tx(scope).person.update({ where: { id: scope.person.id }, data: { plainText: plain } });
    scope.person.plainText = plain;
    return [];
  },

  stopNotices: async (_command, scope) => {
    await tx(scope).person.update({ where: { id: scope.person.id }, data: { stoppedAt: scope.now } });
    await tx(scope).$executeRaw`
      UPDATE outbox SET state = 'cancelled' WHERE person_id = ${scope.person.id} AND lane = 1 AND state = 'pending'`;
    scope.person.stopped = true;
    return [];
  },

  deletePerson: async (_command, scope) => {
    await deletePerson(tx(scope), scope.person.id, scope.now);
    scope.person.registered = false;
    scope.person.name = null;
    return [];
  },
};

function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
