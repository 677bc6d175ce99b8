import type { FlowEvent } from '../../flows/event.ts';
import type { VacancyDetail } from '../../flows/facts.ts';
import {
  emptyPosting,
  postingFields,
  type PostingCheck,
  type PostingFact,
  type PostingFinding,
  type PostingLine,
} from '../../flows/work/post/facts.ts';
import type { PostingAct } from '../../flows/work/post/commands.ts';
import { text } from '../../flows/text.ts';

const line: PostingLine = { id: 12, title: 'Penjahit', firm: 'Konveksi Melati', state: 'open', days: 2 };

const posting: PostingFact = {
  ...{ id: 12, firmId: 3, firm: 'Konveksi Melati', firmState: 'verified', revision: 4, state: 'draft' },
  ...{ reason: '', code: '', open: false, closedWhy: '' },
  content: { ...emptyPosting, title: 'Penjahit', places: ['33.73'], codes: ['7531', '7533'] },
};

const preview: VacancyDetail = {
  ...{ id: 0, code: '-', title: 'Penjahit', employer: 'Konveksi Melati', place: 'Kota Salatiga' },
  ...{ pay: { min: 2_800_000, max: 3_200_000 }, education: ['SMP'], openings: 5, kind: 'job' },
  ...{ description: 'Menjahit seragam.', requirements: 'Syarat: teliti', disabilityFriendly: false },
  ...{ closes: '2026-12-20T16:59:59.000Z', closed: false, saved: false, applied: false, fit: [] },
};

const finding: PostingFinding = {
  ...{ key: 'requirements:age-limit:maks 25', field: 'requirements', words: 'maks 25', severity: 'ask' },
  ...{ reason: 'age-limit', law: '', why: '' },
};

const check: PostingCheck = {
  ...{ findings: [], wage: null, twins: [], faults: [], preview },
  works: [
    { code: '7531', name: 'Penjahit' },
    { code: '7533', name: 'Penyulam' },
  ],
};
const wage = { place: '33.73', offered: 1_500_000, least: 2_500_000, year: '2026', why: '' };

const checked = (
  change: Partial<PostingCheck>,
  state: PostingFact['state'] = 'draft',
  more: Partial<PostingFact> = {},
): FlowEvent => ({
  type: 'POSTING_CHECKED',
  posting: { ...posting, state, ...more },
  check: { ...check, ...change },
});

const acts: PostingAct[] = ['pause', 'filled', 'reopen', 'extend', 'withdraw', 'duplicate', 'discard'];

/** What our own side may tell the flows of vacancies that firms post, in the variants that lead elsewhere. */
export const postingFacts: FlowEvent[] = [
  { type: 'POSTINGS_LOADED', total: 9, items: [line] },
  { type: 'POSTINGS_LOADED', total: 0, items: [] },
  { type: 'POSTING_KEPT', posting, note: null, whole: false, beside: false },
  { type: 'POSTING_KEPT', posting, note: text('post:masked'), whole: true, beside: false },
  { type: 'POSTING_KEPT', posting, note: null, whole: false, beside: true },
  checked({}),
  ...postingFields.map((field) =>
    checked({ findings: [{ ...finding, field, severity: field === 'tasks' ? 'barred' : 'ask' }] }),
  ),
  checked({ wage }),
  checked({ faults: ['title', 'places', 'tasks', 'closes'], twins: [line] }, 'refused', { reason: 'Kurang' }),
  checked(
    { works: [], findings: [{ ...finding, why: 'Naik tangga' }], wage: { ...wage, why: 'Usaha kecil' } },
    'waiting',
  ),
  checked({}, 'approved', { open: true, code: 'K7MA' }),
  ...['paused', 'filled', 'firm', 'expired'].map((closedWhy) => checked({}, 'approved', { closedWhy })),
  { type: 'POSTING_SUBMITTED', approved: true, code: 'K7MA' },
  { type: 'POSTING_SUBMITTED', approved: false, code: '' },
  ...acts.map((act): FlowEvent => ({ type: 'POSTING_CHANGED', act, postingId: 12 })),
  ...(['gone', 'datePast', 'firmWaits', 'unsettled'] as const).map((why): FlowEvent => ({
    type: 'POSTING_REFUSED',
    why,
  })),
  { type: 'POSTING_QUEUE_LOADED', total: 7, items: [line] },
  { type: 'POSTING_QUEUE_LOADED', total: 0, items: [] },
  ...[true, false].map((own): FlowEvent => ({
    type: 'POSTING_CASE_LOADED',
    posting: { ...posting, state: 'waiting' },
    check: own ? check : { ...check, findings: [{ ...finding, why: 'Naik tangga' }], wage, twins: [line] },
    ...{ own, days: 2 },
  })),
  { type: 'POSTING_DECIDED', decision: 'approved', code: 'K7MA' },
  { type: 'POSTING_DECIDED', decision: 'refused', code: '' },
];
