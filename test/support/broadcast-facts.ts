import type { BroadcastDetail, BroadcastSheet, PreflightFact } from '../../flows/work/broadcast/facts.ts';
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
  own: false,
};

const sheet: BroadcastSheet = {
  author: 'Rina',
  texts: ['id', 'jv', 'en'].map((language) => ({ language, words: 'Ada pelatihan' })),
  picture: 'Poster pelatihan',
  vacancy: { code: 'K7MA', title: 'Kasir', employer: 'CV Contoh' },
  buttons: ['Saya tertarik'],
  when: { key: 'broadcast:whenApproved' },
  next: '2026-12-25T02:00:00.000Z',
  people: { people: 900, reached: 700 },
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
  },
  { type: 'BROADCASTS_LOADED', items: [], segments: [] },
  ...['approval', 'scheduled', 'sending', 'paused', 'done', 'cancelled'].map((state): FlowEvent => ({
    type: 'BROADCAST_LOADED',
    broadcast: { ...detail, state },
    sheet,
  })),
  { type: 'BROADCAST_LOADED', broadcast: { ...detail, state: 'approval', own: true }, sheet },
  { type: 'AUDIENCE_COUNTED', audience: 'regency=33.74', people: 900 },
  { type: 'BROADCAST_CHECKED', preflight },
  { type: 'BROADCAST_CHECKED', preflight: { ...preflight, template: false } },
  { type: 'PICTURE_ASKED', pictureId: 5 },
  { type: 'PICTURE_REFUSED', pictureId: 5, kilobytes: 400, fault: 'pictureTooLarge' },
  { type: 'PICTURE_FETCHED', pictureId: 5, kilobytes: 84 },
  { type: 'BROADCAST_TESTED' },
  { type: 'SCHEDULE_READ', when: '3 hari setelah daftar', plan: { key: 'broadcast:whenApproved' } },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: true, approvers: 2, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: true, approvers: 0, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: false, approvers: 0, at: null },
  { type: 'BROADCAST_SUBMITTED', id: 12, needsApproval: false, approvers: 0, at: '2026-12-25T02:00:00.000Z' },
  { type: 'BROADCAST_CHANGED', id: 12, state: 'paused' },
  { type: 'SEGMENT_SAVED', name: 'jobfair' },
  { type: 'BROADCAST_REFUSED', why: 'broadcast:refused_past', vars: {} },
];
