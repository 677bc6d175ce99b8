import type { CommandHandlers } from '../conversation/ports.ts';
import { dismissVacancy, loadAlertSetting, saveAlertSetting } from '../storage/alerts/alert-store.ts';
import { regionName } from '../answers/regions/regions.ts';
import { keepSearch, loadKeptSearches, stopSearches } from '../storage/alerts/kept-searches.ts';
import { loadConsents } from '../storage/people/consent.ts';
import type { Tx } from '../storage/tx.ts';
import { keptQueryOf, sayKept } from '../vacancies/search/kept-query.ts';

type Handled = 'loadAlerts' | 'saveAlerts' | 'keepSearch' | 'loadSearches' | 'stopSearches' | 'dismissAlert';

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
  keepSearch: async ({ wish, place, field }, scope) => {
    const places = (place ?? '').split(',').filter((code) => code !== '');
    const words = [wish ?? '', places.map(regionName).join(' atau ')].join(' ').trim();
    const query = keptQueryOf(words, field ?? undefined);
    if (query === undefined) return [{ type: 'SEARCH_KEPT', outcome: 'none', what: [] }];
    const outcome = await keepSearch(scope.tx, scope.person.id, query, scope.now);
    return [{ type: 'SEARCH_KEPT', outcome, what: sayKept(query) }];
  },
  loadSearches: async (_command, scope) => {
    const kept = await loadKeptSearches(scope.tx, scope.person.id);
    const searches = kept.map((query) => ({ query, what: sayKept(query) }));
    return [{ type: 'SEARCHES_LOADED', searches }];
  },
  stopSearches: async ({ queries }, scope) => {
    await stopSearches(scope.tx, scope.person.id, queries);
    return [];
  },
  dismissAlert: async ({ vacancyId, reason }, scope) => {
    await dismissVacancy(scope.tx, scope.person.id, vacancyId, reason, scope.now);
    return [];
  },
};
