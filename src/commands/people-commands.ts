import { wantedWork } from '../answers/wanted-work.ts';
import { occupationName } from '../assessments/occupations/occupation-name.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { toldWork } from '../matching/told-work.ts';
import { saveAccommodation } from '../storage/people/accommodation.ts';
import { deletePerson } from '../storage/people/delete-person.ts';
import { needsGuardian, requireGuardian } from '../storage/people/needs-guardian.ts';
import * as store from '../storage/people/person-state.ts';
import { loadProfile, saveProfile } from '../storage/people/profile.ts';
import type { Tx } from '../storage/tx.ts';
import { classifyFields } from '../vacancies/fields.ts';

type Handled =
  | 'loadProfile'
  | 'saveProfile'
  | 'codeWork'
  | 'completeRegistration'
  | 'saveAccommodation'
  | 'setLanguage'
  | 'setPlainText'
  | 'stopNotices'
  | 'deletePerson';

/** Commands about the person: profile, language, deletion, the wish for a human. */
export const peopleCommands: Pick<CommandHandlers<Tx>, Handled> = {
  loadProfile: async (_command, { tx, person, now }) => [
    {
      type: 'PROFILE_LOADED',
      profile: await loadProfile(tx, person.id),
      guardian: await needsGuardian(tx, person.id, now),
    },
  ],

  saveProfile: async ({ profile }, scope) => {
    const wishFields =
      profile.wish == null ? {} : { wishFields: classifyFields(wantedWork(profile.wish).wanted ?? '') };
    const anew = profile.wish !== undefined && profile.wishOccupations === undefined;
    const change = { ...profile, ...wishFields, ...(anew && { wishOccupations: [] }) };
    await saveProfile(scope.tx, scope.person.id, change);
    if (profile.name !== undefined) scope.person.name = profile.name;
    return [];
  },

  codeWork: async ({ of }, { tx, person }) => {
    const { wish, worked } = await loadProfile(tx, person.id);
    const words = of === 'worked' ? worked : wish === null ? null : wantedWork(wish).wanted;
    const { codes, sure } = toldWork(words ?? '');
    const options = codes.map((code) => ({ code, name: occupationName(code, person.language) }));
    return [{ type: 'WORK_CODED', options, sure }];
  },

  completeRegistration: async (_command, scope) => {
    await requireGuardian(scope.tx, scope.person.id, scope.now);
    await store.completeRegistration(scope.tx, scope.person.id, scope.now);
    scope.person.registered = true;
    return [];
  },

  saveAccommodation: async ({ need }, scope) => {
    await saveAccommodation(scope.tx, scope.person.id, need);
    return [];
  },

  setLanguage: async ({ language }, scope) => {
    await store.setLanguage(scope.tx, scope.person.id, language);
    scope.person.language = language;
    return [];
  },

  setPlainText: async ({ plain }, scope) => {
    await store.setPlainText(scope.tx, scope.person.id, plain);
    scope.person.plainText = plain;
    return [];
  },

  stopNotices: async (_command, scope) => {
    await store.stopNotices(scope.tx, scope.person.id, scope.now);
    scope.person.stopped = true;
    return [];
  },

  deletePerson: async (_command, scope) => {
    const receipt = await deletePerson(scope.tx, scope.person.id, scope.now);
    scope.person.registered = false;
    scope.person.name = null;
    return [{ type: 'PERSON_DELETED', receipt }];
  },
};
