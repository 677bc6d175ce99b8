import type { CommandHandlers } from '../conversation/ports.ts';
import { loadStaffProfile, saveStaffProfile } from '../storage/roles/staff-profile.ts';
import type { Tx } from '../storage/tx.ts';

/** How people with a role are called. */
export const staffCommands: Pick<CommandHandlers<Tx>, 'loadStaff' | 'saveStaff'> = {
  loadStaff: async (_command, { tx, person }) => {
    const { calledAs = '', introduction = '' } = (await loadStaffProfile(tx, person.id)) ?? {};
    return [{ type: 'STAFF_LOADED', calledAs, introduction }];
  },

  saveStaff: async ({ calledAs, introduction }, { tx, person, now }) => {
    await saveStaffProfile(tx, person.id, { calledAs, introduction }, now);
    return [{ type: 'STAFF_SAVED' }];
  },
};
