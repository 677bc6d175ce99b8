import type { CommandHandlers } from '../conversation/ports.ts';
import { dismissVacancy, loadAlertSetting, saveAlertSetting } from '../storage/alerts/alert-store.ts';
import { withWish } from '../people/with-wish.ts';
import { loadConsents } from '../storage/people/consent.ts';
import { loadProfile, saveProfile } from '../storage/people/profile.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'loadAlerts' | 'saveAlerts' | 'addWish' | 'dismissAlert';

/** Commands about when and of what the person is told. */
export const alertCommands: Pick<CommandHandlers<Tx>, Handled> = {
  loadAlerts: async (_command, scope) => {
    const settings = await loadAlertSetting(scope.tx, scope.person.id);
    const consents = await loadConsents(scope.tx, scope.person.id);
    const consented = consents.includes('alerts') && !scope.person.stopped;
    return [{ type: 'ALERTS_LOADED', settings: { ...settings, consented } }];
  },
  saveAlerts: async ({ type: _type, ...change }, scope) => {
    await saveAlertSetting(scope.tx, scope.person.id, change as Parameters<typeof saveAlertSetting>[2]);
    if (change.frequency !== undefined && change.frequency !== 'off') scope.person.stopped = false;
    return [];
  },
  addWish: async ({ wish, place }, scope) => {
    const profile = await loadProfile(scope.tx, scope.person.id);
    await saveProfile(scope.tx, scope.person.id, withWish(profile, wish, place));
    return [];
  },
  dismissAlert: async ({ vacancyId, reason }, scope) => {
    await dismissVacancy(scope.tx, scope.person.id, vacancyId, reason, scope.now);
    return [];
  },
};
