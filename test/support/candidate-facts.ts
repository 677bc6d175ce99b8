import type { FlowEvent } from '../../flows/event.ts';
import type { ApplicantDetail } from '../../flows/work/applicants/facts.ts';
import type { CandidateLine } from '../../flows/work/candidates/facts.ts';
import { openStates } from '../../src/applications/application-words.ts';

const at = '2026-11-24T03:00:00.000Z';
const met = { must: 'schooling', met: true } as const;
const unmet = { must: 'experience', met: false } as const;
const lines: CandidateLine[] = openStates.slice(2).map((status, n) => ({
  ...{ id: 11 + n, name: 'Siti', status, at },
  kept: n === 1,
  fit: n === 2 ? [] : [met, unmet],
}));
const vacancy = { id: 7, title: 'Kasir', code: 'K7MA', open: 3, fresh: 2 };
const answers = { of: 12, answered: 10, days: 4 };
const said = ['INVITED', 'NOT_SELECTED', 'ASKED', 'ATTENDED', 'NO_SHOW', 'OFFERED', 'HIRED'];

/** What our own side may tell those who recruit of who applied to them, in the variants that lead elsewhere. */
export function candidateFacts(applicant: ApplicantDetail): FlowEvent[] {
  const candidate = { ...applicant, id: 11, ways: [], can: said };
  return [
    { type: 'CANDIDATES_OPENED', firm: 'Konveksi Melati', vacancies: [vacancy], news: 'daily', answers },
    {
      type: 'CANDIDATES_OPENED',
      firm: 'Konveksi Melati',
      vacancies: [],
      news: 'once',
      answers: { ...answers, days: null },
    },
    { type: 'CANDIDATES_LISTED', total: 12, items: lines },
    { type: 'CANDIDATES_LISTED', total: 1, items: lines.slice(0, 1) },
    { type: 'CANDIDATES_LISTED', total: 0, items: [] },
    {
      type: 'CANDIDATE_READ',
      candidate: { ...candidate, kept: false, fit: [met, { ...unmet, met: true }] },
    },
    {
      type: 'CANDIDATE_READ',
      candidate: { ...candidate, can: ['NOT_SELECTED'], kept: true, fit: [{ ...met, met: false }] },
    },
    { type: 'CANDIDATE_GONE' },
    ...[2, 1, 0].map((done): FlowEvent => ({ type: 'CANDIDATES_MOVED', done, of: 2 })),
    { type: 'CANDIDATES_STOPPED', signs: ['fee'], found: 'transfer dulu' },
    { type: 'CANDIDATES_CLOSED', count: 2 },
    { type: 'CANDIDATES_REFUSED' },
  ];
}
