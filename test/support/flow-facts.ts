import { audienceFacts } from './audience-facts.ts';
import { broadcastFacts } from './broadcast-facts.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type {
  AlertSettings,
  ApplicationSummary,
  AssessmentResult,
  NextSteps,
  PastResult,
  Profile,
  QuestionnaireLength,
  VacancyDetail,
  VacancySummary,
} from '../../flows/facts.ts';
import type { FlowInput } from '../../flows/flow.ts';
import { applicationFacts } from './application-facts.ts';
import { counselorFacts } from './counselor-facts.ts';
import { firmFacts } from './firm-facts.ts';
import { postingFacts } from './posting-facts.ts';

/** The input of a flow for an unregistered person, with what the test adds. */
export function flowInput({ registered = false, ...extra }: Record<string, unknown> = {}): FlowInput {
  const person = {
    registered: registered === true,
    name: 'Siti',
    language: 'id',
    stopped: false,
    channel: 'test',
  };
  return { person, ...extra };
}

export const profile: Profile = {
  name: 'Siti Aminah',
  birthDate: '2001-08-17',
  gender: 'P',
  regency: '33.74',
  education: 'SMK',
  major: 'Tata Busana',
  graduatedYear: 2020,
  fields: ['penjualan'],
  worked: 'jaga toko',
  occupations: ['5223'],
  experienceYears: 2,
  wish: 'kasir',
  wishFields: ['penjualan'],
  wishOccupations: ['5230'],
  places: ['33.74'],
  payMin: 2_500_000,
  phone: '+6281234567890',
  accommodation: 'hearing',
  interestCode: 'SAE',
  registered: true,
};

export const summary: VacancySummary = {
  id: 7,
  code: 'K7MA',
  title: 'Kasir',
  employer: 'CV Contoh',
  place: 'Kota Semarang',
};

export const vacancy: VacancyDetail = {
  ...summary,
  pay: { min: 2_500_000, max: 3_000_000 },
  education: ['SMA'],
  openings: 2,
  description: 'Melayani pembeli. '.repeat(40).trim(),
  requirements: 'Jujur.',
  kind: 'job',
  disabilityFriendly: true,
  closes: '2026-12-01T00:00:00.000Z',
  closed: false,
  saved: false,
  applied: false,
  fit: [],
};

export const settings: AlertSettings = {
  frequency: 'now',
  strict: false,
  quietFrom: 20,
  quietUntil: 7,
  weeklyCap: 7,
  consented: true,
};

export const application: ApplicationSummary = {
  id: 3,
  vacancyId: 7,
  code: 'K7MA',
  title: 'Kasir',
  employer: 'CV Contoh',
  status: 'atDesk',
  receiver: 'desk',
  regency: '33.74',
  at: '2026-11-04T03:00:00.000Z',
  last: '2026-12-03T02:00:00.000Z',
  can: ['WITHDRAWN'],
  shares: ['phone'],
  history: [{ move: 'BEGAN', at: '2026-11-04T03:00:00.000Z', reason: null, words: null }],
};

export const length: QuestionnaireLength = { full: 48, from: 20, to: 25, atMost: 40, block: 6 };

export const past: PastResult = {
  ...{ id: 3, instrument: 'riasec48', code: 'SAE', at: '2026-11-24T03:00:00.000Z' },
  ...{ since: '2026-08-03T03:00:00.000Z', up: ['S'], down: ['R'] },
};

export const steps: NextSteps = {
  occupations: [
    { name: 'Kasir', open: 1 },
    { name: 'Pramuniaga', open: 0 },
  ],
  later: ['Guru TK dan PAUD'],
  vacancies: [summary],
  education: 'SMA',
  mayMatch: true,
};

export const result: AssessmentResult = {
  assessmentId: 1,
  instrument: 'riasec48',
  shape: 'code',
  code: 'SAE',
  certainty: 'fairly',
  flat: false,
  careless: false,
  ranks: { R: 20, I: 40, A: 70, S: 90, E: 60, C: 30 },
  levels: { R: 25, I: 41, A: 66, S: 81, E: 59, C: 34 },
  places: { R: 'low', I: 'middle', A: 'high', S: 'high', E: 'middle', C: 'low' },
  asked: 24,
  occupations: ['Guru'],
};

/** Every fact that our own side may tell a flow, in the variants that lead elsewhere. */
export const factEvents: FlowEvent[] = [
  { type: 'RESUMED' },
  { type: 'PROFILE_LOADED', profile },
  { type: 'PROFILE_LOADED', profile, guardian: true },
  { type: 'PROFILE_LOADED', profile: { ...profile, registered: false } },
  { type: 'PROFILE_LOADED', profile: { ...profile, phone: null, interestCode: null, accommodation: null } },
  { type: 'WORK_CODED', options: [{ code: '5230', name: 'Kasir' }], sure: true },
  {
    type: 'WORK_CODED',
    options: ['4110', '4120', '3343'].map((code) => ({ code, name: code })),
    sure: false,
  },
  { type: 'CONSENTS_LOADED', granted: ['questionnaire', 'alerts'] },
  { type: 'CONSENTS_LOADED', granted: [] },
  { type: 'VACANCIES_FOUND', total: 12, items: [1, 2, 3, 4, 5].map((id) => ({ ...summary, id })) },
  { type: 'VACANCIES_FOUND', total: 0, items: [] },
  { type: 'VACANCIES_FOUND', total: 0, items: [], empty: 'noConsent' },
  { type: 'VACANCIES_FOUND', total: 1, items: [summary], nonePlace: '33.72' },
  { type: 'VACANCY_LOADED', vacancy },
  { type: 'VACANCY_LOADED', vacancy: { ...vacancy, applied: true, saved: true } },
  { type: 'VACANCY_LOADED', vacancy: { ...vacancy, closed: true, pay: { min: null, max: null } } },
  { type: 'VACANCY_GONE' },
  ...applicationFacts(application),
  { type: 'APPLICATIONS_LOADED', items: [] },
  { type: 'PERSON_DELETED', receipt: 'HP-7K3QM-9XZ2T' },
  { type: 'ALERTS_LOADED', settings },
  ...(['kept', 'again', 'full', 'none'] as const).map((outcome): FlowEvent => ({
    type: 'SEARCH_KEPT',
    outcome,
    what: ['kasir'],
  })),
  { type: 'SEARCHES_LOADED', searches: [] },
  {
    type: 'SEARCHES_LOADED',
    searches: [
      { query: 'kasir Kota Surakarta', what: ['kasir', { region: '33.72' }] },
      { query: '#penjualan', what: ['penjualan'] },
    ],
  },
  { type: 'ALERTS_LOADED', settings: { ...settings, consented: false, strict: true } },
  {
    type: 'ASSESSMENT_STARTED',
    id: 1,
    version: 'riasec48-1',
    rule: 'decision',
    answers: '',
    size: 1,
    length,
  },
  {
    type: 'ASSESSMENT_STARTED',
    id: 1,
    version: 'riasec48-1',
    rule: 'decision',
    answers: '',
    size: 6,
    length,
  },
  { type: 'QUESTIONNAIRE_DESCRIBED', length },
  { type: 'ASSESSMENT_TOO_SOON', until: '2027-01-01T00:00:00.000Z' },
  { type: 'ITEMS_CHOSEN', items: 'R1' },
  { type: 'ITEMS_CHOSEN', items: 'R1 I3 A2' },
  { type: 'ITEMS_DONE' },
  { type: 'RESULT_READY', result },
  { type: 'RESULT_READY', result: { ...result, code: '', careless: true } },
  { type: 'RESULT_READY', result: { ...result, code: '', flat: true } },
  { type: 'RESULT_READY', result: { ...result, settled: false, left: 12 } },
  { type: 'RESULT_MISSING' },
  { type: 'NEXT_STEPS_FOUND', steps },
  { type: 'CARD_MADE', card: 'Kartu minat kerja. '.repeat(30), assessmentId: 1 },
  { type: 'HISTORY_LOADED', results: [past] },
  { type: 'HISTORY_LOADED', results: [] },
  { type: 'CARD_MADE', card: null, assessmentId: 0 },
  { type: 'CHANNELS_LOADED', channels: ['telegram'] },
  { type: 'CHANNELS_LOADED', channels: ['telegram', 'whatsapp-web'] },
  { type: 'GUARDIAN_ASKED', agreed: false, code: 'K7Q2M9XP' },
  { type: 'GUARDIAN_ASKED', agreed: true, code: '' },
  { type: 'GUARDIAN_OPENED', account: 'S•••', age: 16, staff: false, again: false },
  { type: 'GUARDIAN_OPENED', account: 'S•••', age: 16, staff: true, again: true },
  { type: 'GUARDIAN_REFUSED', why: 'unknown' },
  { type: 'LINK_CODE_CREATED', code: '482913' },
  { type: 'LINK_REQUESTED', account: 'S•••', channel: 'Telegram', staff: false },
  { type: 'LINK_REQUESTED', account: 'S•••', channel: 'Telegram', staff: true },
  { type: 'LINK_REFUSED', why: 'unknown' },
  { type: 'LINK_REFUSED', why: 'locked' },
  { type: 'LINK_CONFIRMED', joins: null },
  { type: 'LINK_CONFIRMED', joins: { date: '2026-11-29T03:00:00.000Z', time: '10.00' } },
  { type: 'LINK_CANCELLED' },
  { type: 'LINK_NONE' },
  ...counselorFacts,
  ...audienceFacts,
  ...broadcastFacts,
  ...firmFacts,
  ...postingFacts,
];
