import type {
  AnswerLine,
  BroadcastDetail,
  BroadcastSheet,
  DraftFact,
  DraftSummary,
  PreflightFact,
} from '../../flows/work/broadcast/facts.ts';
import type { FlowEvent } from '../../flows/event.ts';

const detail: BroadcastDetail = {
  id: 12,
  state: 'sending',
  begins: 'Ada pelatihan',
  audience: 'regency=33.74',
  total: 10,
  sent: 4,
  failed: 1,
  unreachable: 1,
  skipped: 1,
  replied: 2,
  delivered: 3,
  read: 1,
  reasons: [{ reason: 'Forbidden', people: 1 }],
  halves: null,
  own: false,
  few: false,
  started: false,
};

const line: AnswerLine = {
  ...{ id: 31, personId: 8, name: 'Siti', regency: '33.74', phone: '+6281234567890', text: 'Jam berapa?' },
  ...{ at: '2026-11-24T02:00:00.000Z', ticketed: false },
};

const sheet: BroadcastSheet = {
  author: 'Rina',
  preview: ['id', 'jv', 'en'].map((language) => ({
    language,
    words: 'Ada pelatihan',
    buttons: ['Ikut'],
    half: 0,
  })),
  when: { key: 'broadcast:whenApproved' },
  next: '2026-12-25T02:00:00.000Z',
  people: { people: 900, reached: 700 },
};

const example: DraftSummary = {
  ...{ id: 3, name: 'undangan', by: 'Rina', at: '2026-11-24T02:00:00.000Z', template: true },
};

const draft: DraftFact = {
  ...{
    draftId: 4,
    revision: 2,
    name: 'jahit',
    template: false,
    texts: { id: 'Ada pelatihan' },
    otherTexts: {},
  },
  ...{ picture: { id: 5, alt: 'Poster', kilobytes: 84 }, buttons: ['interested'], vacancyId: null },
  ...{ audience: 'regency=33.74', when: null, plan: null, replaces: 12 },
};

const preflight: PreflightFact = {
  people: 900,
  reached: 700,
  channels: [{ channel: 'telegram', people: 700 }],
  optedOut: 1,
  unreachable: 1,
  outsideWindow: 1,
  template: true,
  quietNow: 1,
  fatigue: 1,
  missingLanguage: 1,
  cost: 'IDR 1.00',
  minutes: 1,
  needsApproval: true,
};

/** What our side may tell the flow of broadcasts. */
export const broadcastFacts: FlowEvent[] = [
  {
    type: 'BROADCASTS_LOADED',
    items: [{ id: 12, state: 'sending', begins: 'Ada pelatihan' }],
    segments: [{ name: 'jobfair', audience: 'tag=jobfair' }],
    templates: [example],
    drafts: 3,
  },
  { type: 'BROADCASTS_LOADED', items: [], segments: [], templates: [], drafts: 0 },
  { type: 'DRAFTS_LOADED', items: [{ ...example, id: 4, template: false }, example], more: true },
  { type: 'DRAFT_LOADED', draft, passed: false },
  { type: 'DRAFT_LOADED', draft: { ...draft, audience: '' }, passed: true },
  { type: 'DRAFT_LOADED', draft: { ...draft, texts: {} }, passed: false },
  { type: 'DRAFT_LOADED', draft: { ...draft, template: true }, passed: false },
  { type: 'DRAFT_KEPT', draftId: 4, revision: 2, name: 'jahit', beside: false },
  { type: 'DRAFT_KEPT', draftId: 5, revision: 1, name: 'jahit', beside: true },
  { type: 'DRAFT_DISCARDED' },
  { type: 'TEMPLATE_SAVED' },
  ...['approval', 'scheduled', 'sending', 'paused', 'done', 'cancelled'].map((state): FlowEvent => ({
    type: 'BROADCAST_LOADED',
    broadcast: { ...detail, state },
    sheet,
  })),
  { type: 'BROADCAST_LOADED', broadcast: { ...detail, state: 'approval', own: true }, sheet },
  ...['few', 'unclear', 'first', 'second'].map((verdict): FlowEvent => {
    const halves = { parts: [1, 2].map((n) => ({ sent: 40 * n, answered: 9, applied: n })), verdict };
    return {
      type: 'BROADCAST_LOADED',
      broadcast: { ...detail, state: 'done', started: true, halves },
      sheet,
    };
  }),
  {
    type: 'ANSWERS_COUNTED',
    groups: [
      { id: 'b0', label: 'Saya tertarik', people: 4 },
      ...['yes', 'question', 'no', 'other'].map((id) => ({ id, label: null, people: 2 })),
    ],
  },
  { type: 'ANSWERS_COUNTED', groups: [] },
  { type: 'ANSWERS_LISTED', items: [line, { ...line, id: 32, regency: null }], more: true },
  {
    type: 'ANSWERS_LISTED',
    items: [line, { ...line, phone: null }].map((one) => ({ ...one, id: 0, text: '' })),
    more: false,
  },
  { type: 'ANSWERS_LISTED', items: [], more: false },
  { type: 'ANSWER_LOADED', answer: line },
  { type: 'ANSWER_LOADED', answer: { ...line, ticketed: true } },
  { type: 'ANSWER_TICKETED', ticketId: 12 },
  { type: 'ANSWERED_TAGGED', tag: 'jahit', people: 4 },
  { type: 'ANSWER_TAKEN_BACK', gone: true },
  { type: 'ANSWER_TAKEN_BACK', gone: false },
  { type: 'BROADCAST_REPLIED', flow: null, input: {} },
  { type: 'BROADCAST_REPLIED', flow: 'vacancies', input: {} },
  { type: 'AUDIENCE_READ', audience: 'regency=33.74' },
  { type: 'BROADCAST_CHECKED', preflight, preview: sheet.preview, described: 'tinggal di Kota Semarang' },
  {
    type: 'BROADCAST_CHECKED',
    preflight: { ...preflight, template: false, cost: null },
    preview: sheet.preview.slice(0, 1),
    described: 'bertanda jobfair',
  },
  {
    type: 'BROADCAST_CHECKED',
    preflight,
    preview: [1, 2].map((half) => ({ language: 'id', words: 'Ada pelatihan', buttons: [], half })),
    described: 'bertanda jobfair',
  },
  { type: 'PICTURE_ASKED', pictureId: 5 },
  { type: 'PICTURE_REFUSED', pictureId: 5, kilobytes: 400, fault: 'pictureTooLarge' },
  { type: 'PICTURE_FETCHED', pictureId: 5, kilobytes: 84 },
  { type: 'BROADCAST_TESTED' },
  { type: 'SCHEDULE_READ', when: '3 hari setelah daftar', plan: { afterDays: 3 } },
  {
    type: 'SCHEDULE_READ',
    when: 'setiap senin jam 9',
    plan: { day: 1, hour: 9, next: '2026-12-28T02:00:00.000Z' },
  },
  { type: 'SCHEDULE_READ', when: '2026-12-25T09:00+07:00', plan: { at: '2026-12-25T02:00:00.000Z' } },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: true, approvers: 2, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: true, approvers: 0, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: false, approvers: 0, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: false, approvers: 0, at: '2026-12-25T02:00:00.000Z' },
  { type: 'BROADCAST_CHANGED', id: 12, state: 'paused' },
  { type: 'SEGMENT_SAVED', name: 'jobfair' },
  { type: 'BROADCAST_REFUSED', why: 'broadcast:refused_past', vars: {} },
];
