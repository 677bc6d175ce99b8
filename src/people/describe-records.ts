import { wibDate } from '../time/wib-date.ts';
import { wibMoment } from '../time/wib-moment.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import type { Say } from './say.ts';

/** Tables of which the other sections tell. */
const told = [
  'person', 'address', 'consent', 'accommodation', 'assessment', 'assessmentAnswer', 'application', 'applicationEvent', 'savedVacancy',
  'alertSetting', 'alert', 'keptSearch', 'ticket', 'ticketMessage', 'inbox', 'outbox', 'roleGrant', 'personTag', 'campaignSent',
  'questionReach', 'conversation',
]; // prettier-ignore

/** What the bot wrote, as lines "day: words"; nothing for what had no words or was never sent. */
export function describeSent(copy: PersonCopy, say: Say): string[] {
  return copy.outbox
    .filter(({ message, sentAt }) => sentAt !== null && message.text.trim() !== '')
    .map(
      ({ message, createdAt }) =>
        `${say('person:day', { date: { date: wibDate(createdAt) } })}: ${message.text}`,
    );
}

/** What the channels told of the person, beside the address itself. */
export function describeAttributes(copy: PersonCopy): string[] {
  return copy.address.flatMap(({ channel, attributes }) =>
    Object.entries((attributes ?? {}) as Record<string, unknown>).map(
      ([name, value]) => `${channel}, ${name}: ${plain(value)}`,
    ),
  );
}

/** Every row of the tables of which nothing else tells, by the names the program has for them: replies to broadcasts, acts. */
export function describeRecords(copy: PersonCopy): string[] {
  return Object.entries(copy)
    .filter(([table, rows]) => !told.includes(table) && Array.isArray(rows))
    .flatMap(([table, rows]) =>
      (rows as Record<string, unknown>[]).map((row) => {
        const parts = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
        return `${table}: ${parts.map(([name, value]) => `${name} ${plain(value)}`).join(', ')}`;
      }),
    );
}

function plain(value: unknown): string {
  if (value instanceof Date) return wibMoment(value);
  if (typeof value === 'object') return JSON.stringify(value, bigintAsText);
  return String(value);
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
