import { wibDate } from '../time/wib-date.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import { describeAlerts } from './describe-alerts.ts';
import { describeMessage } from './describe-message.ts';
import { describeProfile } from './describe-profile.ts';
import type { Say } from './say.ts';

/**
 * Everything that is kept of a person as text to read: a heading for each kind of data, then a line "name: value" for
 * each piece, all codes in words.
 * @param now the day that stands above the copy
 */
export function describePerson(copy: PersonCopy, say: Say, now: Date): string {
  const sections: [string, string[]][] = [
    ['person:section_profile', describeProfile(copy, say)],
    ['person:section_consents', copy.consents.map((consent) => describeConsent(consent, say))],
    ['person:section_tests', copy.assessments.flatMap((test) => describeTest(test, say))],
    ['person:section_applications', copy.applications.map((one) => describeApplication(one, say))],
    ['person:section_saved', copy.saved.map((one) => `${nameOf(one.vacancy)}: ${sayDay(one.at, say)}`)],
    ['person:section_alerts', describeAlerts(copy, say)],
    ['person:section_tickets', copy.tickets.flatMap((ticket) => describeTicket(ticket, say))],
    ['person:section_other', describeOther(copy, say)],
    ['person:section_messages', copy.messages.flatMap((message) => describeMessage(message, say))],
  ];
  const parts = sections.map(([heading, lines]) =>
    [say(heading).toUpperCase(), ...(lines.length > 0 ? lines : [say('person:nothing')])].join('\n'),
  );
  return `${[say('person:title', { date: { date: wibDate(now) } }), ...parts].join('\n\n')}\n`;
}

function describeConsent(consent: PersonCopy['consents'][number], say: Say): string {
  const date = { date: { date: wibDate(consent.at) } };
  const answer = say(consent.granted ? 'person:granted' : 'person:refused', date);
  return `${say(`person:purpose_${consent.purpose}`)}: ${answer}`;
}

function describeTest(test: PersonCopy['assessments'][number], say: Say): string[] {
  const state = say(test.finishedAt === null ? 'person:unfinished' : 'person:finished');
  const code = (test.result as { code?: string } | null)?.code ?? '';
  return [
    `${say(`${test.instrument}:title`)}: ${sayDay(test.startedAt, say)}, ${state}`,
    ...(code === '' ? [] : [`${say('person:result')}: ${code}`]),
    ...test.answers.map(({ item, value }) => {
      const asked = say(`${test.instrument}:items.${item}`);
      return `${asked}: ${say(`${test.instrument}:responses.${value}`)}`;
    }),
  ];
}

function describeApplication(one: PersonCopy['applications'][number], say: Say): string {
  const parts = [say(`apply:status_${one.status}`), sayDay(one.createdAt, say)];
  if (one.shareResult) parts.push(say('person:withResult'));
  if (one.note !== null) parts.push(one.note);
  return `${nameOf(one.vacancy)}, ${one.vacancy.employer}: ${parts.join(', ')}`;
}

function describeTicket(ticket: PersonCopy['tickets'][number], say: Say): string[] {
  return [
    `${sayDay(ticket.createdAt, say)}: ${ticket.question}`,
    ...ticket.messages.map(({ from, text }) => `${say(`person:from_${from}`)}: ${text}`),
  ];
}

function describeOther(copy: PersonCopy, say: Say): string[] {
  return [
    ...copy.roles.map(({ role }) => `${say('person:role')}: ${say(`counselor:role_${role}`)}`),
    ...copy.tags.map(({ tag }) => `${say('person:tag')}: ${tag}`),
    ...copy.campaigns.map(({ at }) => `${say('person:campaign')}: ${sayDay(at, say)}`),
    `${say('person:reached')}: ${copy.reached.length}`,
  ];
}

function nameOf(vacancy: { code: string; title: string }): string {
  return `${vacancy.title} (${vacancy.code})`;
}

function sayDay(at: Date, say: Say): string {
  return say('person:day', { date: { date: wibDate(at) } });
}
