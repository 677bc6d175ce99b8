import type { AnswerKind, Question, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import { asRecruiter } from '../firm/as-recruiter.ts';
import { findingText, previewText, remarkLines, wageText } from './check-text.ts';
import type { PostContext } from './context.ts';
import { posterOf } from './poster-of.ts';
import { postingFields, type PostingField } from './facts.ts';
import { openFinding } from './helpers.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`post:${id}`) });
const danger = (id: string): QuestionChoice => ({ ...choice(id), danger: true });
const skip: QuestionChoice = { id: 'skip', label: text('post:skip'), words: 'post:skipWords' };
/** An advert may be long; it is read up to 6,000 characters. */
const longestAdvert = 20_000;
const longestText = 2_000;
const longestReason = 300;

const asked: Record<PostingField, { answer: AnswerKind; choices?: QuestionChoice[]; maxLength?: number }> = {
  title: { answer: 'text', maxLength: longestAdvert },
  openings: { answer: 'number', choices: [skip] },
  places: { answer: 'regions', choices: [{ id: 'firm', label: text('post:placeOfFirm') }] },
  pay: { answer: 'text', choices: [{ id: 'minimum', label: text('post:payMinimum') }, skip] },
  terms: { answer: 'text', choices: [skip] },
  schooling: {
    answer: 'text',
    choices: [{ id: 'none', label: text('post:schoolingNone'), words: 'post:schoolingNoneWords' }],
  },
  tasks: { answer: 'text', maxLength: longestText, choices: [skip] },
  requirements: { answer: 'text', maxLength: longestText, choices: [skip] },
  offered: { answer: 'text', maxLength: longestText, choices: [skip] },
  address: { answer: 'text', choices: [{ id: 'chat', label: text('post:inChat') }] },
  closes: { answer: 'text', choices: [{ id: 'month', label: text('post:inMonth') }] },
};

function askField(field: PostingField): (context: PostContext) => Question {
  return (context) => {
    const { answer, choices, maxLength } = asked[field];
    const words = text(`post:ask_${field}`);
    return {
      text: field === 'title' ? asRecruiter(context.firm, words) : words,
      answer,
      ...(maxLength !== undefined && { maxLength }),
      ...(choices !== undefined && { choices }),
      ...(!context.editing && {
        progress: { now: postingFields.indexOf(field) + 1, of: postingFields.length },
      }),
      back: true,
      pause: true,
    };
  };
}

/** What the flow of posting asks in each state. */
export const questions: Record<string, (context: PostContext) => Question> = {
  ...Object.fromEntries(postingFields.map((field) => [field, askField(field)])),
  list: ({ firm, items, total, offset }) => ({
    text: asRecruiter(firm, text(items.length === 0 ? 'post:none' : 'post:list', { total })),
    choices: [
      choice('new'),
      ...items.map(({ id, title, state }) => ({
        id: `p${id}`,
        label: text('post:line', { title, state: { text: text(`post:state_${state}`) } }),
      })),
      ...(total > offset + items.length || offset > 0 ? [choice('more')] : []),
    ],
    back: true,
  }),
  wording: (context) => {
    const finding = openFinding(context);
    return {
      text: finding === undefined ? text('post:settled') : findingText(finding),
      choices: [
        choice('without'),
        ...(finding?.severity === 'ask' ? [choice('why')] : []),
        choice('rewrite'),
      ],
      back: true,
      keep: true,
    };
  },
  wordingWhy: (context) => ({
    text: text('post:wordingWhy', { words: openFinding(context)?.words ?? '' }),
    answer: 'text',
    maxLength: longestReason,
    back: true,
    keep: true,
  }),
  wage: (context) => ({
    text: context.check === null ? text('post:settled') : wageText(context.check),
    choices: [choice('payAgain'), choice('why')],
    back: true,
    keep: true,
  }),
  wageWhy: () => ({
    text: text('post:wageWhy'),
    answer: 'text',
    maxLength: longestReason,
    back: true,
    keep: true,
  }),
  review: (context) => {
    const { check, posting, firm } = context;
    const faults = check?.faults ?? [];
    const lines = [
      ...(posting?.state === 'refused'
        ? [{ text: text('post:wasRefused', { reason: posting.reason }) }]
        : []),
      ...(check?.twins ?? []).map(({ title, id }) => ({ text: text('post:remarkTwin', { title, id }) })),
      ...faults.map((field) => ({ text: text(`post:missing_${field}`) })),
    ];
    return {
      text: asRecruiter(
        firm,
        text(lines.length === 0 ? 'post:review' : 'post:reviewBut', {
          preview: { text: check === null ? text('post:refused_gone') : previewText(check) },
          lines: { lines },
        }),
      ),
      choices: [
        ...(faults.length === 0 && openFinding(context) === undefined ? [choice('submit')] : []),
        ...['change', 'discard', 'later'].map(choice),
      ],
      back: true,
      keep: true,
    };
  },
  whichField: ({ check }) => ({
    text: text('post:whichField'),
    choices: [
      ...postingFields.map((field) => ({ id: `c.${field}`, label: text(`post:field_${field}`) })),
      ...((check?.works.length ?? 0) > 1 ? [{ id: 'c.work', label: text('post:field_work') }] : []),
    ],
    back: true,
    keep: true,
  }),
  work: ({ check }) => ({
    text: text('post:whichWork'),
    choices: (check?.works ?? []).map(({ code, name }) => ({
      id: code,
      label: text('post:workName', { name }),
    })),
    back: true,
    keep: true,
  }),
  confirmDiscard: () => ({
    text: text('post:confirmDiscard'),
    choices: [danger('discardYes'), choice('discardNo')],
    back: true,
    keep: true,
  }),
  standing: ({ check, posting, firm }) => ({
    text: asRecruiter(
      firm,
      text('post:standing', {
        preview: { text: check === null ? text('post:refused_gone') : previewText(check) },
        state: { text: text(`post:stands_${standOf(posting)}`, { code: posting?.code ?? '' }) },
        lines: { lines: check === null ? [] : remarkLines(check) },
      }),
    ),
    choices: actsOf(posting).map(choice),
    back: true,
  }),
  poster: ({ check, posting }) => ({
    text: text('post:posterText', {
      preview: { text: check === null ? text('post:refused_gone') : previewText(check) },
      code: posting?.code ?? '',
    }),
    choices: [choice('qr'), choice('enough')],
    back: true,
    media: posterOf(posting?.code ?? ''),
  }),
  qr: ({ posting }) => ({
    text: text('post:qrText', { code: posting?.code ?? '' }),
    choices: [choice('enough')],
    back: true,
    media: {
      kind: 'vacancy-qr',
      fileName: `qr-${posting?.code ?? ''}.png`,
      input: { code: posting?.code ?? '' },
    },
  }),
  until: () => ({ text: text('post:ask_until'), answer: 'text', back: true }),
};

function standOf(posting: PostContext['posting']): string {
  if (posting === null || posting.state === 'waiting') return 'waiting';
  return posting.open ? 'open' : posting.closedWhy;
}

/** What can be done with one that was handed in: while it waits, is out, or is over. */
function actsOf(posting: PostContext['posting']): string[] {
  const stands = standOf(posting);
  if (stands === 'waiting') return ['withdraw', 'duplicate'];
  if (stands === 'open') return ['poster', 'filled', 'pause', 'extend', 'change', 'duplicate'];
  return stands === 'firm'
    ? ['change', 'duplicate']
    : [stands === 'expired' ? 'extend' : 'reopen', 'change', 'duplicate'];
}
