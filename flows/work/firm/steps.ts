import type { AnswerKind, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import type { FirmDraft, FirmField } from './facts.ts';

/** A firm is asked for these in this order; its profile changes any of them. */
export const firmFields = [
  'name', 'kind', 'legalName', 'permit', 'destination', 'regency', 'district', 'sector', 'size', 'proof', 'contactName', 'contactPhone',
] as const satisfies readonly FirmField[]; // prettier-ignore

export const firmKindIds = ['company', 'small', 'household', 'public', 'labourSupplier', 'placementAgency'];
const agencies = ['labourSupplier', 'placementAgency'];

/** Whether a kind of firm is asked for this at all. */
export function asksFor(field: FirmField, { kind }: Pick<FirmDraft, 'kind'>): boolean {
  switch (field) {
    case 'legalName':
      return kind === 'company' || agencies.includes(kind);
    case 'permit':
      return agencies.includes(kind);
    case 'destination':
      return kind === 'placementAgency';
    case 'size':
      return kind !== 'household';
    default:
      return true;
  }
}

interface StepQuestion {
  answer?: AnswerKind;
  choices?: QuestionChoice[];
  maxLength?: number;
}

const skip: QuestionChoice = { id: 'skip', label: text('firm:skip'), words: 'firm:skipWords' };
const short = 80;
const long = 300;

/** How each is asked; its text is `firm:ask_<field>`. */
export const stepQuestions: Record<FirmField, StepQuestion> = {
  name: { answer: 'text', maxLength: short },
  kind: { choices: firmKindIds.map((id) => ({ id, label: text(`firm:kind_${id}`) })) },
  legalName: { answer: 'text', maxLength: short, choices: [skip] },
  permit: { answer: 'text', maxLength: short },
  destination: { answer: 'text', maxLength: short },
  regency: { answer: 'region' },
  district: { answer: 'text', maxLength: short, choices: [skip] },
  sector: { answer: 'fields', choices: [skip] },
  size: {
    choices: [
      ...['upTo4', 'upTo19', 'upTo99', 'more'].map((id) => ({ id, label: text(`firm:size_${id}`) })),
      skip,
    ],
  },
  proof: { answer: 'text', maxLength: long, choices: [skip] },
  contactName: { answer: 'name', choices: [{ id: 'self', label: text('firm:contactSelf') }] },
  contactPhone: { answer: 'phone', choices: [skip] },
};
