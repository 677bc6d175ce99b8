import { flags, softFlags } from '../../src/job-check/flags.ts';
import type { AskerResult, Work, TicketDetail } from '../../flows/work/desk/facts.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { permissions } from '../../src/roles/permissions.ts';

const queues = ['tickets', 'firms', 'postings'].map((id) => ({ id, count: 2, days: 1 }));
export const work: Work = {
  acts: Object.keys(permissions),
  roles: ['supervisor'],
  waiting: 2,
  mine: 1,
  queues,
};

const summary = {
  id: 12,
  name: 'Siti',
  regency: '33.74',
  language: 'id',
  question: 'Kapan pelatihan?',
  waited: 90,
};

export const ticketDetail: TicketDetail = {
  ...summary,
  state: 'waiting',
  mine: false,
  takenBy: null,
  since: '2026-11-04T03:00:00.000Z',
  registered: true,
  interestCode: 'SAE',
  applications: 1,
  flow: 'menu',
  accommodation: null,
  result: true,
  messages: [
    { from: 'person', text: 'Kapan pelatihan?' },
    { from: 'counselor', text: 'Bulan depan.' },
    { from: 'note', text: 'Sudah ditelepon.' },
  ],
};

const mine: TicketDetail = { ...ticketDetail, state: 'taken', mine: true, takenBy: 'Rina' };
const asker: AskerResult = {
  at: '2026-11-24',
  instrument: 'riasec48',
  says: 'clear',
  kinds: ['A', 'S', 'E'],
  certainty: 'fairly',
  close: false,
  asked: 23,
  questions: ['askDone', 'askChoice', 'askWork'].map((key) => ({
    key: `counselor:${key}`,
    vars: { task: 'menjahit', one: 'penjahit', other: 'kasir' },
  })),
};
const figure = { label: 'registered', value: 12 };

/** What our own side may tell the flows of the office, in the variants that lead elsewhere. */
export const counselorFacts: FlowEvent[] = [
  { type: 'STAFF_LOADED', calledAs: '', introduction: '' },
  { type: 'STAFF_LOADED', calledAs: 'Bu Rina', introduction: '' },
  { type: 'STAFF_SAVED' },
  { type: 'WORK_OPENED', work },
  { type: 'WORK_OPENED', work: { ...work, acts: ['work.open'], waiting: 0, mine: 0, queues: [] } },
  { type: 'NOT_ALLOWED', act: 'work.open' },
  { type: 'NOT_ALLOWED', act: 'ticket.read' },
  { type: 'NOT_ALLOWED', act: 'role.list' },
  { type: 'NOT_ALLOWED', act: 'report.indicators' },
  { type: 'CONFIRMATION_ASKED', number: '4821', wrong: false },
  {
    type: 'TICKETS_LOADED',
    total: 7,
    items: [0, 5, 90, 5000].map((waited, n) => ({ ...summary, id: 12 + n, waited })),
  },
  { type: 'TICKETS_LOADED', total: 0, items: [] },
  { type: 'TICKET_LOADED', ticket: ticketDetail },
  { type: 'TICKET_LOADED', ticket: mine },
  { type: 'TICKET_LOADED', ticket: { ...mine, mine: false, regency: null, accommodation: 'hearing' } },
  { type: 'TICKET_LOADED', ticket: { ...ticketDetail, state: 'closed', registered: false, flow: '' } },
  { type: 'TICKET_GONE' },
  { type: 'PERSON_UNREACHABLE' },
  { type: 'TICKET_CHANGED' },
  { type: 'TICKET_CHANGED', receiver: 'Siti' },
  { type: 'RECEIVER_UNCLEAR', text: 'Halo', items: [{ ticketId: 12, name: 'Siti' }] },
  { type: 'RECEIVER_UNCLEAR', text: '', items: [{ ticketId: 12, name: 'Siti' }] },
  { type: 'ASKER_RESULT_LOADED', asker },
  { type: 'ASKER_RESULT_LOADED', asker: { ...asker, close: true } },
  { type: 'ASKER_RESULT_LOADED', asker: { ...asker, says: 'flat', kinds: [] } },
  { type: 'ASKER_RESULT_MISSING' },
  { type: 'COLLEAGUES_LOADED', items: [{ personId: 5, name: 'Budi', open: 2 }] },
  { type: 'COLLEAGUES_LOADED', items: [] },
  ...[true, false].map((some): FlowEvent => ({
    type: 'POSTED_VACANCIES_LOADED',
    posted: {
      ...{ from: '2026-06', until: '2026-11', places: some ? '33.74' : '' },
      months: some ? [{ name: '2026-11', vacancies: 12, wanted: 40, filled: 3 }] : [],
      firms: some
        ? Array.from({ length: 12 }, (_, n) => ({ name: `Toko ${n}`, vacancies: 1, wanted: 3, filled: 0 }))
        : [],
      unknown: some ? ['usia'] : [],
    },
  })),
  {
    type: 'INDICATORS_LOADED',
    indicators: {
      from: '2026-06',
      until: '2026-11',
      day: '2026-11-23',
      places: '',
      gesi: { firms: 4, withPolicy: 1 },
      totals: [figure, { label: 'applied', value: null }],
      sexes: [{ label: 'P', value: 7 }],
      disability: [{ label: 'unknown', value: null }],
      months: [false, true].map((running) => ({ month: '2026-06', values: [5, null, 6], running })),
    },
  },
  {
    type: 'FUNNEL_LOADED',
    funnel: {
      flow: 'onboarding',
      steps: [
        { label: 'Nama', value: 20, lost: null, aside: false },
        { label: 'Kebutuhan', value: 5, lost: null, aside: true },
        { label: 'Umur', value: 10, lost: 50, aside: false },
      ],
    },
  },
  { type: 'FUNNEL_LOADED', funnel: { flow: 'apply', steps: [] } },
  {
    type: 'ROLES_LOADED',
    total: 9,
    items: [
      { id: 4, name: 'Rina', role: 'counselor', scope: '33.74' },
      { id: 5, name: 'Budi', role: 'operator', scope: null },
    ],
  },
  { type: 'INVITE_MADE', code: 'KANCA-7F3K-9QXM', until: '2026-11-11T03:00:00.000Z' },
  { type: 'ROLE_REVOKED' },
  { type: 'TICKET_OPENED', again: false, before: 0, opens: null, certain: true },
  { type: 'TICKET_OPENED', again: false, before: 3, opens: '2026-11-05T01:00:00.000Z', certain: true },
  { type: 'TICKET_OPENED', again: false, before: 3, opens: '2027-11-05T01:00:00.000Z', certain: false },
  { type: 'TICKET_CLOSED', ticketId: 12, by: 'counselor' },
  { type: 'OFFER_CHECKED', verdict: 'green', signs: [], abroad: false, known: null },
  {
    type: 'OFFER_CHECKED',
    verdict: 'yellow',
    signs: softFlags.map((flag) => ({ flag, words: 'hari ini' })),
    abroad: true,
    known: { code: 'K7MA', title: 'Kasir', employer: 'Toko Contoh' },
  },
  ...flags.map((flag) => ({
    type: 'OFFER_CHECKED' as const,
    verdict: 'red' as const,
    signs: [{ flag, words: 'bayar 200rb' }],
    abroad: flag === 'abroad-unlicensed',
    known: null,
  })),
  { type: 'OFFER_CHECKED', verdict: 'thin', signs: [], abroad: false, known: null },
  { type: 'OFFER_REPORTED', opens: null },
  { type: 'OFFER_REPORTED', opens: '2026-11-05T01:00:00.000Z' },
];
