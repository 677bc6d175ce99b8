import type { FlowEvent } from '../../flows/event.ts';
import type { ApplicationSummary } from '../../flows/facts.ts';
import type { ApplicantDetail } from '../../flows/work/applicants/facts.ts';
import { candidateFacts } from './candidate-facts.ts';
import { moves, openStates } from '../../src/applications/application-words.ts';

const at = '2026-11-04T03:00:00.000Z';
const last = '2026-12-03T02:00:00.000Z';
const happened = moves.map((move) => ({
  move,
  at,
  reason: null,
  words: ['INVITED', 'ASKED'].includes(move) ? 'Senin jam 9' : null,
}));
/** In three parts, as nothing happens to one of them all. */
const parts = [0, 6, 12].map((from) => happened.slice(from, from + 6));
const receivers = [
  'PASSED_ON',
  'SEEN',
  'INVITED',
  'ATTENDED',
  'NO_SHOW',
  'OFFERED',
  'HIRED',
  'NOT_SELECTED',
  'VACANCY_ENDED',
];
const applicants = [
  'SENT',
  'INVITED',
  'CONFIRMED',
  'REPLIED',
  'ATTENDED',
  'OFFERED',
  'HIRED',
  'DECLINED',
  'NOT_SELECTED',
  'WITHDRAWN',
];
const why = [
  { move: 'NOT_SELECTED', at, reason: 'others', words: null },
  { move: 'VACANCY_ENDED', at, reason: 'filled', words: null },
];

/** The desk of Semarang. */
export const receiver = {
  ...{ kind: 'desk', url: null, address: null, contact: null, regency: '33.74', staffed: true },
  ...{ asks: '2026-11-09T02:00:00.000Z', last },
};
const way = { url: 'https://contoh.id', address: 'Jalan Contoh 1', contact: '0812' };

const applicant: ApplicantDetail = {
  ...{ id: 3, name: 'Siti', title: 'Kasir', employer: 'CV Contoh', code: 'K7MA', status: 'atDesk', at, last },
  ...{
    regency: '33.74',
    education: 'SMK',
    fields: ['penjualan'],
    experienceYears: 2,
    phone: '+6281234567890',
  },
  ...{ interestCode: 'SAE', need: 'kursi roda', words: 'Siap kerja.', ways: ['https://contoh.id'] },
  can: receivers,
  history: [...(parts[1] ?? []), ...why],
};
const bare = { regency: null, education: null, fields: [], experienceYears: null, phone: null };
const hidden = { interestCode: null, need: null, words: null, ways: [], last: null, can: ['PASSED_ON'] };

/** What our side may tell both sides of an application, in the variants that lead elsewhere or are shown otherwise. */
export function applicationFacts(application: ApplicationSummary): FlowEvent[] {
  const everything = parts.map((part, at): ApplicationSummary => ({
    ...{ ...application, id: 4 + at, status: 'offered', receiver: 'way', regency: null, can: applicants },
    history: [...part, ...(at === 2 ? why : [])],
  }));
  return [
    { type: 'RECEIVER_FOUND', receiver },
    { type: 'RECEIVER_FOUND', receiver: { ...receiver, staffed: false, regency: null } },
    { type: 'RECEIVER_FOUND', receiver: { ...receiver, kind: 'way', ...way } },
    { type: 'RECEIVER_FOUND', receiver: { ...receiver, kind: 'firm' } },
    { type: 'APPLIED', applicationId: 3 },
    ...['already', 'closed', 'gone', 'own'].map((refused) => ({
      type: 'APPLY_REFUSED' as const,
      why: refused,
    })),
    { type: 'APPLICATIONS_LOADED', items: [application, ...everything] },
    { type: 'APPLICATIONS_LOADED', items: [{ ...application, status: 'hired', last: null, can: [] }] },
    { type: 'APPLICATION_MOVED', moved: true },
    { type: 'APPLICATION_MOVED', moved: false },
    { type: 'APPLICANTS_LOADED', total: 0, items: [] },
    {
      type: 'APPLICANTS_LOADED',
      total: 9,
      items: openStates.map((status, n) => ({ ...applicant, id: n, status })).slice(0, 8),
    },
    ...parts.map((history) => ({ type: 'APPLICANT_LOADED' as const, applicant: { ...applicant, history } })),
    { type: 'APPLICANT_LOADED', applicant },
    { type: 'APPLICANT_LOADED', applicant: { ...applicant, ...bare, ...hidden } },
    ...candidateFacts(applicant),
    { type: 'APPLICANT_GONE' },
    { type: 'APPLICANT_MOVED' },
  ];
}
