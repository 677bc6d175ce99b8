import { wibDate } from '../time/wib-date.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import { describeAlerts } from './describe-alerts.ts';
import { describeMessage } from './describe-message.ts';
import { describeAttributes, describeRecords, describeSent } from './describe-records.ts';
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
    ['person:section_consents', copy.consent.map((consent) => describeConsent(consent, say))],
    ['person:section_tests', copy.assessment.flatMap((test) => describeTest(test, copy, say))],
    ['person:section_applications', copy.application.flatMap((one) => describeApplication(one, copy, say))],
    [
      'person:section_saved',
      copy.savedVacancy.map((one) => `${nameOf(one.vacancy)}: ${sayDay(one.at, say)}`),
    ],
    ['person:section_alerts', describeAlerts(copy, say)],
    ['person:section_tickets', copy.ticket.flatMap((ticket) => describeTicket(ticket, copy, say))],
    ['person:section_other', describeOther(copy, say)],
    ['person:section_attributes', describeAttributes(copy)],
    ['person:section_messages', copy.inbox.flatMap((message) => describeMessage(message, say))],
    ['person:section_sent', describeSent(copy, say)],
    ['person:section_records', describeRecords(copy)],
  ];
  const parts = sections.map(([heading, lines]) =>
    [say(heading).toUpperCase(), ...(lines.length > 0 ? lines : [say('person:nothing')])].join('\n'),
  );
  return `${[say('person:title', { date: { date: wibDate(now) } }), ...parts].join('\n\n')}\n`;
}

const consentWords: Record<string, string> = {
  granted: 'person:granted',
  refused: 'person:refused',
  withdrawn: 'person:withdrawn',
};

function describeConsent(consent: PersonCopy['consent'][number], say: Say): string {
  const date = { date: { date: wibDate(consent.at) } };
  const answer = say(consentWords[consent.word] ?? 'person:refused', date);
  return `${say(`person:purpose_${consent.purpose}`)}: ${answer}`;
}

function describeTest(
  test: PersonCopy['assessment'][number],
  { assessmentAnswer }: PersonCopy,
  say: Say,
): string[] {
  const answers = assessmentAnswer.filter(({ assessmentId }) => assessmentId === test.id);
  const state = say(test.finishedAt === null ? 'person:unfinished' : 'person:finished');
  const code = (test.result as { code?: string } | null)?.code ?? '';
  return [
    `${say(`${test.instrument}:title`)}: ${sayDay(test.startedAt, say)}, ${state}`,
    ...(code === '' ? [] : [`${say('person:result')}: ${code}`]),
    ...answers.map(({ item, value }) => {
      const asked = say(`${test.instrument}:items.${item}`);
      return `${asked}: ${say(`${test.instrument}:responses.${value}`)}`;
    }),
  ];
}

const sharedWords: Record<string, string> = { phone: 'person:shared_phone', need: 'person:shared_need' };

function describeApplication(
  one: PersonCopy['application'][number],
  { applicationEvent }: PersonCopy,
  say: Say,
): string[] {
  const parts = [say(`apply:status_${one.status}`), sayDay(one.createdAt, say)];
  if (one.shareResult) parts.push(say('person:withResult'));
  if (one.note !== null) parts.push(one.note);
  if (one.words !== null) parts.push(one.words);
  for (const shared of one.shares) parts.push(say(sharedWords[shared] ?? 'person:nothing'));
  const events = applicationEvent.filter(({ applicationId }) => applicationId === one.id);
  return [
    `${nameOf(one.vacancy)}, ${one.vacancy.employer}: ${parts.join(', ')}`,
    ...events.map(({ at, state, words }) =>
      [sayDay(at, say), say(`apply:status_${state}`), ...(words === null ? [] : [words])].join(', '),
    ),
  ];
}

function describeTicket(
  ticket: PersonCopy['ticket'][number],
  { ticketMessage }: PersonCopy,
  say: Say,
): string[] {
  const messages = ticketMessage.filter(({ ticketId }) => ticketId === ticket.id);
  return [
    `${sayDay(ticket.createdAt, say)}: ${ticket.question}`,
    ...messages.map(({ from, text }) => `${say(`person:from_${from}`)}: ${text}`),
  ];
}

function describeOther(copy: PersonCopy, say: Say): string[] {
  return [
    ...copy.roleGrant.map(({ role }) => `${say('person:role')}: ${say(`counselor:role_${role}`)}`),
    ...copy.personTag.map(({ tag }) => `${say('person:tag')}: ${tag}`),
    ...copy.campaignSent.map(({ at }) => `${say('person:campaign')}: ${sayDay(at, say)}`),
    `${say('person:reached')}: ${copy.questionReach.length}`,
  ];
}

function nameOf(vacancy: { code: string; title: string }): string {
  return `${vacancy.title} (${vacancy.code})`;
}

function sayDay(at: Date, say: Say): string {
  return say('person:day', { date: { date: wibDate(at) } });
}
