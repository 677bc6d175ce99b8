import { work } from './counselor-facts.ts';

/** Every way a flow is begun by words, buttons, the menu and other flows; a flow that is not here is begun without more. */
export const flowInputs: Record<string, Record<string, unknown>[]> = {
  onboarding: [
    {},
    { registered: true },
    { registered: true, edit: true },
    { registered: true, guardian: true },
  ],
  menu: [
    {},
    { registered: true },
    { paused: ['onboarding'], show: 'resting' },
    { registered: true, paused: ['assessment'] },
    { registered: true, paused: ['apply', 'assessment'], show: 'waiting' },
    { registered: true, show: 'resting' },
  ],
  assessment: [{ registered: true }, { registered: true, go: 'card' }],
  vacancies: [
    {},
    { registered: true },
    { words: 'kasir' },
    { fits: true, registered: true },
    { code: 'K7MA' },
    { vacancyId: 7, save: true },
    { newestAlert: true },
  ],
  answer: [
    { broadcastId: 12, answerId: 31, words: 'Jam berapa?', buttons: ['Saya tertarik'] },
    { broadcastId: 12, answerId: 31, words: 'Jam berapa?', buttons: [] },
  ],
  apply: [
    { vacancyId: 7 },
    { code: 'K7MA', registered: true },
    { list: true },
    { newestAlert: true },
    { applicationId: 3 },
    { applicationId: 3, answer: true },
  ],
  alerts: [{}, { dismiss: 7 }, { dismiss: true, code: 'K7MA' }, { dismiss: true, newestAlert: true }],
  settings: [{}, { go: 'language' }, { go: 'data' }, { go: 'delete' }, { go: 'privacy' }],
  link: [{}, { code: '482913' }, { word: 'joinAccounts' }, { word: 'cancelJoin' }],
  guardian: [{ code: 'k7q2m9' }],
  check: [{}, { text: 'Wajib bayar admin 200rb dulu lewat DANA' }, { lost: true }],
  ticket: [
    {},
    { taken: { ticketId: 12, counselor: 'Rina' } },
    ...['counselor', 'timeout', 'returned'].map((by) => ({ closed: { ticketId: 12, by } })),
  ],
  staff: [{}, { first: true }],
  audience: [{ draftId: 4 }, { draftId: 4, vacancyId: 7, audience: 'regency=33.74' }],
  counselor: [{}, { work }, { work, ticketId: 12 }],
  firm: [{}, { registered: true }, { firmId: 3 }],
  access: [{ firmId: 3, firm: 'Konveksi Melati' }],
  post: [{ firmId: 3, firm: 'Konveksi Melati' }],
  candidates: [{ firmId: 3, firm: 'Konveksi Melati' }],
};
