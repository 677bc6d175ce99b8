import { wibDate } from '../time/wib-date.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import { sayKept } from '../vacancies/search/kept-query.ts';
import type { Say } from './say.ts';

/** When a person wants news of vacancies, and which there were, a line each. */
export function describeAlerts({ alertSetting, alert: alerts, keptSearch }: PersonCopy, say: Say): string[] {
  const [setting] = alertSetting;
  const searches = keptSearch.map(({ query, keptAt }) =>
    say('person:keptSearch', { what: { list: sayKept(query) }, date: { date: wibDate(keptAt) } }),
  );
  const told = [
    ...searches,
    ...alerts.map((alert) => `${alert.vacancy.title} (${alert.vacancy.code}): ${stateOf(alert, say)}`),
  ];
  if (setting === undefined) return told;
  const { frequency, strict, quietFrom, quietUntil, weeklyCap } = setting;
  return [
    `${say('person:frequency')}: ${say(`alerts:frequency_${frequency}`)}`,
    `${say('person:only')}: ${say(strict ? 'alerts:strictOn' : 'alerts:strictOff')}`,
    `${say('person:quiet')}: ${say('person:hours', { from: hour(quietFrom), until: hour(quietUntil) })}`,
    `${say('person:cap')}: ${weeklyCap}`,
    ...told,
  ];
}

function stateOf({ sentAt, dismissedAt, dismissReason }: PersonCopy['alert'][number], say: Say): string {
  const told =
    sentAt === null ? say('person:notTold') : say('person:told', { date: { date: wibDate(sentAt) } });
  if (dismissedAt === null) return told;
  const reason = say(`alerts:reason_${dismissReason ?? 'other'}`);
  return `${told}, ${say('person:dismissed', { reason })}`;
}

function hour(whole: number): string {
  return `${String(whole).padStart(2, '0')}.00`;
}
