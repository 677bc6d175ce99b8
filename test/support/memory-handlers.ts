import { receiver } from './application-facts.ts';
import { checkOffer } from '../../src/job-check/check-offer.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type { Profile } from '../../flows/facts.ts';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { nextInFullOrder } from '../../src/questionnaires/next-in-full-order.ts';
import type { CommandHandlers, CommandScope, DomainCommand } from '../../src/conversation/ports.ts';
import {
  application,
  length,
  past,
  profile,
  result,
  settings,
  steps,
  summary,
  vacancy,
} from './flow-facts.ts';

/** What the handlers keep of one person. */
export interface MemoryPerson {
  profile: Profile;
  consents: Set<string>;
  assessment: { id: number; answers: string } | null;
  finished: boolean;
  applied: boolean;
  saved: boolean;
}

export const emptyProfile: Profile = {
  ...profile,
  name: null,
  birthDate: null,
  phone: null,
  accommodation: null,
  interestCode: null,
  registered: false,
};

export function createMemoryPerson(): MemoryPerson {
  return {
    profile: emptyProfile,
    consents: new Set(),
    assessment: null,
    finished: false,
    applied: false,
    saved: false,
  };
}

/**
 * Handlers that remember people in memory, so that thousands of turns a second can be played. Commands that only write
 * answer nothing. A questionnaire is over after five answers.
 */
export function createMemoryHandlers(personOf: (scope: CommandScope) => MemoryPerson): CommandHandlers {
  let nextId = 1;
  const answering: { [K in DomainCommand['type']]?: Handler<K> } = {
    loadProfile: (_command, scope) => [{ type: 'PROFILE_LOADED', profile: personOf(scope).profile }],
    saveProfile: ({ profile: change }, scope) => {
      const person = personOf(scope);
      person.profile = { ...person.profile, ...(change as Partial<Profile>) };
      if (change.name !== undefined) scope.person.name = change.name;
      return [];
    },
    codeWork: () => [{ type: 'WORK_CODED', options: [], sure: true }],
    completeRegistration: (_command, scope) => {
      personOf(scope).profile = { ...personOf(scope).profile, registered: true };
      scope.person.registered = true;
      return [];
    },
    recordConsent: ({ purpose, granted }, scope) => {
      if (granted) personOf(scope).consents.add(purpose);
      else personOf(scope).consents.delete(purpose);
      return [];
    },
    loadConsents: (_command, scope) => [{ type: 'CONSENTS_LOADED', granted: [...personOf(scope).consents] }],
    setLanguage: ({ language }, scope) => {
      scope.person.language = language;
      return [];
    },
    setPlainText: ({ plain }, scope) => {
      scope.person.plainText = plain;
      return [];
    },
    stopNotices: (_command, scope) => {
      scope.person.stopped = true;
      return [];
    },
    deletePerson: (_command, scope) => {
      Object.assign(personOf(scope), createMemoryPerson());
      Object.assign(scope.person, { registered: false, name: null });
      return [{ type: 'PERSON_DELETED', receipt: 'HP-7K3QM-9XZ2T' }];
    },
    noteStaff: () => [{ type: 'TICKET_TAKEN', ticketId: 7, counselor: '' }],
    openTicket: () => [{ type: 'TICKET_OPENED', again: false, before: 0, opens: null, certain: true }],
    checkOffer: ({ text }) => [{ type: 'OFFER_CHECKED', ...checkOffer(text), known: null }],
    reportOffer: () => [{ type: 'OFFER_REPORTED', opens: null }],
    openWork: () => [{ type: 'NOT_ALLOWED', act: 'openWork' }],
    redeemInvite: () => [{ type: 'INVITE_REFUSED', why: 'unknown' }],
    startAssessment: async ({ instrument, rule, again }, scope) => {
      const person = personOf(scope);
      if (person.finished && !again) {
        return [{ type: 'ASSESSMENT_TOO_SOON', until: '2027-02-01T00:00:00.000Z' }];
      }
      const { version } = await loadInstrument(instrument);
      person.assessment = { id: (nextId += 1), answers: '' };
      return [
        { type: 'ASSESSMENT_STARTED', id: person.assessment.id, version, rule, answers: '', size: 1, length },
      ];
    },
    describeQuestionnaire: () => [{ type: 'QUESTIONNAIRE_DESCRIBED', length }],
    chooseItems: async ({ version, answers }) => {
      const given = answers.split(' ').map((pair) => ({ item: pair.split(':')[0] ?? '' }));
      const item = given.length > 4 ? null : nextInFullOrder(await loadInstrument(version), given);
      return [item === null ? { type: 'ITEMS_DONE' } : { type: 'ITEMS_CHOSEN', items: item }];
    },
    saveAnswers: ({ assessmentId, given }, scope) => {
      for (const [item = '', value] of given.split(' ').map((pair) => pair.split(':')))
        scope.answers.push({ assessmentId, item, value: Number(value) });
      return [];
    },
    finishAssessment: ({ assessmentId }, scope) => {
      personOf(scope).finished = true;
      const careless = assessmentId % 3 === 0;
      return [
        {
          type: 'RESULT_READY',
          result: { ...result, assessmentId, careless, code: careless ? '' : result.code },
        },
      ];
    },
    loadResult: (_command, scope) => [
      personOf(scope).finished ? { type: 'RESULT_READY', result } : { type: 'RESULT_MISSING' },
    ],
    makeCard: ({ assessmentId }) => [{ type: 'CARD_MADE', card: 'Kartu minat kerja', assessmentId }],
    loadHistory: () => [{ type: 'HISTORY_LOADED', results: [past] }],
    findNextSteps: () => [{ type: 'NEXT_STEPS_FOUND', steps }],
    findVacancies: ({ query, offset }) => {
      const none = query.words?.includes('zz') === true;
      const items = none
        ? []
        : [1, 2, 3, 4, 5].map((n) => ({ ...summary, id: offset + n })).slice(0, 12 - offset);
      return [{ type: 'VACANCIES_FOUND', total: none ? 0 : 12, items }];
    },
    loadVacancy: ({ which }, scope) => {
      if ('newestAlert' in which) return [{ type: 'VACANCY_GONE' }];
      const { applied, saved } = personOf(scope);
      return [{ type: 'VACANCY_LOADED', vacancy: { ...vacancy, applied, saved } }];
    },
    saveVacancy: (_command, scope) => {
      personOf(scope).saved = true;
      return [];
    },
    apply: (_command, scope) => {
      personOf(scope).applied = true;
      return [{ type: 'APPLIED', applicationId: application.id }];
    },
    loadReceiver: () => [{ type: 'RECEIVER_FOUND', receiver }],
    moveApplication: (_command, scope) => {
      personOf(scope).applied = false;
      return [{ type: 'APPLICATION_MOVED', moved: true }];
    },
    loadApplications: (_command, scope) => [
      { type: 'APPLICATIONS_LOADED', items: personOf(scope).applied ? [application] : [] },
    ],
    loadAlerts: (_command, scope) => [
      { type: 'ALERTS_LOADED', settings: { ...settings, consented: !scope.person.stopped } },
    ],
    keepSearch: ({ wish }) => [{ type: 'SEARCH_KEPT', outcome: 'kept', what: [wish ?? 'kasir'] }],
    loadSearches: () => [
      { type: 'SEARCHES_LOADED', searches: [{ query: '{"work":"kasir"}', what: ['kasir'] }] },
    ],
    loadChannels: () => [{ type: 'CHANNELS_LOADED', channels: ['telegram'] }],
    askGuardian: () => [{ type: 'GUARDIAN_ASKED', agreed: false, code: 'K7Q2M9XP' }],
    openGuardianCode: () => [{ type: 'GUARDIAN_REFUSED', why: 'unknown' }],
    answerGuardianCode: () => [],
    createLinkCode: () => [{ type: 'LINK_CODE_CREATED', code: '482913' }],
    requestLink: () => [{ type: 'LINK_REFUSED', why: 'unknown' }],
    confirmLink: () => [{ type: 'LINK_NONE' }],
    cancelLink: () => [{ type: 'LINK_NONE' }],
  };
  return new Proxy(answering as CommandHandlers, {
    get: (known, name) => known[name as DomainCommand['type']] ?? ((): FlowEvent[] => []),
  });
}

type Handler<K extends DomainCommand['type']> = CommandHandlers[K];
