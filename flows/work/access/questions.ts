import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text } from '../../text.ts';
import { asRecruiter } from '../firm/as-recruiter.ts';
import { toldLines } from './access-text.ts';
import { askedFields, type AccessContext } from './context.ts';
import { accessOffers, type AccessField, type FirmAccess } from './facts.ts';

const longest = 120;
const choice = (id: string): QuestionChoice => ({ id, label: text(`access:${id}`) });
const yesNo: QuestionChoice[] = ['yes', 'no'].map((id) => ({ ...choice(id), words: `access:${id}Words` }));
const skip: QuestionChoice = { ...choice('skip'), words: 'access:skipWords' };

const isOffer = (field: AccessField): boolean => accessOffers.some((offer) => offer === field);

function isTold({ offers, ...rest }: FirmAccess, field: AccessField): boolean {
  const value = field in rest ? rest[field as keyof typeof rest] : offers[field as keyof typeof offers];
  return value !== undefined && value !== null && value !== '';
}

function askText(field: AccessField, { need }: AccessContext): Text {
  return field === 'quota'
    ? text('access:ask_quota', { percent: need?.percent ?? 0 })
    : text(`access:ask_${field}`);
}

/** What the flow asks in each state. */
export const questions: Record<string, (context: AccessContext) => Question> = {
  list: (context) => {
    const lines = toldLines(context);
    return {
      text: asRecruiter(
        context.firm,
        lines.length === 0
          ? text('access:none')
          : text('access:list', { lines: { lines: lines.map((line) => ({ text: line })) } }),
      ),
      choices: [
        choice('all'),
        ...askedFields(context).map((field) => ({
          id: `c.${field}`,
          label: text(`access:label_${field}`),
        })),
      ],
      back: true,
    };
  },
  asking: (context) => {
    const { field, all, access } = context;
    const asked = askedFields(context);
    const open = !isOffer(field) && field !== 'gesi';
    return {
      text: askText(field, context),
      ...(open && { answer: 'text' as const, maxLength: longest }),
      choices: [...(open ? [] : yesNo), !all && isTold(access, field) ? choice('clear') : skip],
      ...(all && { progress: { now: asked.indexOf(field) + 1, of: asked.length } }),
      back: true,
      pause: true,
    };
  },
};
