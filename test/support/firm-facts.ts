import type { FlowEvent } from '../../flows/event.ts';
import {
  emptyFirm,
  type FirmDraft,
  type FirmFact,
  type FirmFigures,
  type FirmLine,
} from '../../flows/work/firm/facts.ts';
import { noAccess, type FirmAccess } from '../../flows/work/access/facts.ts';
import { firmFields } from '../../flows/work/firm/steps.ts';
import type { FirmCase } from '../../flows/work/verify/facts.ts';

export const firmDraft: FirmDraft = {
  ...emptyFirm,
  ...{ name: 'Konveksi Melati', kind: 'company', legalName: 'PT Melati Busana Contoh', regency: '33.73' },
  ...{ district: 'Sidorejo', sector: 'garmen', size: 'upTo19', proof: 'papan nama' },
  ...{ contactName: 'Ratna', contactPhone: '+6281234567890' },
};
const agency: FirmDraft = {
  ...firmDraft,
  ...{ kind: 'placementAgency', permit: '12/2026', destination: 'Taiwan' },
};

const line: FirmLine = { id: 3, name: 'Konveksi Melati', regency: '33.73', state: 'verified' };
const twin: FirmLine = { ...line, id: 4, name: 'Konveksi "Melati"', state: 'waiting' };

const firm: FirmFact = {
  ...{ id: 3, state: 'verified', reason: '', checks: ['name'], since: '2026-11-24T02:00:00.000Z' },
  told: firmDraft,
};
const states = ['waiting', 'refused', 'suspended'] as const;

const vacancies = { open: 2, waiting: 1, refused: 1, draft: 0 };
const none = { open: 0, waiting: 0, refused: 0, draft: 0 };
const members = [
  { personId: 5, name: 'Ratna', first: true, self: true },
  { personId: 6, name: 'Budi', first: false, self: false },
];

const accessTold: FirmAccess = {
  ...{ offers: { entrance: true, toilet: false }, shiftEnd: '21.00', helper: 'Bu Rini', gesi: true },
  ...{ quota: { staff: 40, disabled: 1 }, gesiSince: '2024-03' },
};
const accesses: FirmAccess[] = [
  accessTold,
  { ...accessTold, gesi: false, gesiSince: '', quota: { staff: 400, disabled: 1 } },
  { ...accessTold, gesiSince: '' },
];

const figures: FirmFigures = {
  ...{ posted: 2, filled: 1, opened: 41, applied: 12, answered: 7, waiting: 5, late: 0 },
  vacancies: [
    { title: 'Penjahit', state: 'open', opened: 41, applied: null },
    { title: 'Kasir', state: 'filled', opened: null, applied: null },
  ],
};

const firmCase: FirmCase = {
  firm: { ...firm, state: 'waiting' },
  ...{ twins: [twin], members: ['Ratna'], own: false, mayMerge: true, days: 2 },
};

/** What our own side may tell the flows of firms, in the variants that lead elsewhere. */
export const firmFacts: FlowEvent[] = [
  { type: 'FIRMS_LOADED', firms: [] },
  { type: 'FIRMS_LOADED', firms: [line] },
  { type: 'FIRMS_LOADED', firms: [line, { ...twin, id: 8 }] },
  { type: 'FIRM_REGISTERED', firmId: 3, verified: true },
  { type: 'FIRM_REGISTERED', firmId: 3, verified: false },
  { type: 'FIRM_TWINS_FOUND', twins: [twin] },
  { type: 'FIRM_OPENED', firm: { ...firm, told: agency }, members, vacancies },
  { type: 'FIRM_OPENED', firm, members: members.slice(0, 1), vacancies: none },
  ...states.map((state): FlowEvent => ({
    type: 'FIRM_OPENED',
    firm: { ...firm, state, reason: 'Izinnya belum ada.' },
    members: members.map((one) => ({ ...one, first: !one.first })),
    vacancies,
  })),
  ...[true, false].map((waits): FlowEvent => ({ type: 'FIRM_CHANGED', waits })),
  { type: 'ACCESS_LOADED', access: noAccess, need: null },
  ...accesses.map((access): FlowEvent => ({
    type: 'ACCESS_LOADED',
    access,
    need: { percent: 1, wanted: 1 },
  })),
  { type: 'ACCESS_UNCLEAR' },
  { type: 'FIRM_FIGURES_LOADED', figures },
  { type: 'FIRM_FIGURES_LOADED', figures: { ...figures, posted: 0, vacancies: [] } },
  { type: 'RECRUITER_REMOVED' },
  { type: 'FIRM_LEFT' },
  ...(['personName', 'permitMissing', 'gone'] as const).map((why): FlowEvent => ({
    type: 'FIRM_REFUSED',
    why,
  })),
  { type: 'FIRM_QUEUE_LOADED', total: 7, items: [line, twin] },
  { type: 'FIRM_QUEUE_LOADED', total: 0, items: [] },
  { type: 'FIRM_CASE_LOADED', case: firmCase },
  { type: 'FIRM_CASE_LOADED', case: { ...firmCase, own: true, members: [] } },
  {
    type: 'FIRM_CASE_LOADED',
    case: { ...firmCase, firm, twins: [], answers: { of: 12, answered: 10, days: 4 } },
  },
  { type: 'FIRM_CASE_LOADED', case: { ...firmCase, firm: { ...firm, told: agency }, mayMerge: false } },
  ...['verified', 'refused', 'suspended'].map((state): FlowEvent => ({ type: 'FIRM_DECIDED', state })),
];

/** An answer to every question of the registration, in their order. */
export const firmAnswers = firmFields.map((field) => firmDraft[field]);
