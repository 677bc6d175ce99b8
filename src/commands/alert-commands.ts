import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { dismissVacancy, loadAlertSetting, saveAlertSetting } from '../storage/alerts/alert-store.ts';
import { loadConsents } from '../storage/people/consent.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'loadAlerts' | 'saveAlerts' | 'dismissAlert';

/** Commands about when and of what the person is told. */
export const alertCommands: Pick<CommandHandlers, Handled> = {
  loadAlerts: async (_command, scope) => {
    const settings = await loadAlertSetting(tx(scope), scope.person.id);
    const consents = await loadConsents(tx(scope), scope.person.id);
    const consented = consents.includes('alerts') && !scope.person.stopped;
    return [{ type: 'ALERTS_LOADED', settings: { ...settings, consented } }];
  },
  saveAlerts: async ({ type: _type, ...change }, scope) => {
    await saveAlertSetting(tx(scope), scope.person.id, change as Parameters<typeof saveAlertSetting>[2]);
    if (change.frequency !== undefined && change.frequency !== 'off') scope.person.stopped = false;
    return [];
  },
  dismissAlert: async ({ vacancyId, reason }, scope) => {
    await dismissVacancy(tx(scope), scope.person.id, vacancyId, reason, scope.now);
    return [];
  },
};

function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
