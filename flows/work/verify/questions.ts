import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Var } from '../../text.ts';
import { toldLines } from '../firm/firm-text.ts';
import type { VerifyContext } from './context.ts';
import { firmChecks, type FirmCase } from './facts.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`verify:${id}`) });
const danger = (id: string): QuestionChoice => ({ ...choice(id), danger: true });
const longest = 500;

/** What is asked in each state. */
export const questions: Record<string, (context: VerifyContext) => Question> = {
  list: ({ items, total, words, offset }) => ({
    text: text(listKey(items.length, words), { total, words }),
    choices: [
      ...items.map(({ id, name, regency }) => ({
        id: `f${id}`,
        label: text('firm:firmChoice', { name, place: { region: regency } }),
      })),
      ...(total > offset + items.length || offset > 0 ? [choice('more')] : []),
      ...(words === '' ? [] : [choice('waiting')]),
    ],
    answer: 'text',
    back: true,
  }),
  firm: ({ open }) => ({
    text: caseText(open),
    choices:
      open === null || open.own
        ? []
        : [
            ...(open.firm.state === 'verified' ? [danger('suspend')] : [choice('verify')]),
            ...(open.firm.state === 'waiting' ? [choice('refuse')] : []),
            ...(open.mayMerge ? open.twins : []).map(({ id, name }) => ({
              id: `t${id}`,
              label: text('verify:mergeInto', { name, id }),
            })),
          ],
    back: true,
  }),
  checking: ({ checks, open }) => ({
    text: text('verify:checking', {
      ticked:
        checks.length === 0
          ? { text: text('verify:noneTicked') }
          : { list: checks.map((check) => ({ text: text(`verify:check_${check}`) })) },
      proof: open?.firm.told.proof === '' ? '-' : (open?.firm.told.proof ?? '-'),
    }),
    choices: [
      ...firmChecks.map((check) => ({ id: check, label: text(`verify:check_${check}`) })),
      choice('done'),
    ],
    back: true,
    inPlace: true,
  }),
  note: () => ({
    text: text('verify:note'),
    answer: 'text',
    maxLength: longest,
    choices: [choice('skip')],
    back: true,
  }),
  reason: ({ decision }) => ({
    text: text(decision === 'refused' ? 'verify:whyRefused' : 'verify:whySuspended'),
    answer: 'text',
    maxLength: longest,
    back: true,
  }),
  confirmMerge: ({ number, open, into }) => ({
    text: text('verify:confirmMerge', {
      number,
      name: open?.firm.told.name ?? '-',
      twin: open?.twins.find(({ id }) => id === into)?.name ?? '-',
    }),
    answer: 'text',
    back: true,
  }),
};

function listKey(found: number, words: string): string {
  if (words !== '') return found === 0 ? 'verify:notFound' : 'verify:found';
  return found === 0 ? 'verify:noneWaiting' : 'verify:waitingList';
}

/** How the firm has answered applications, once there are some. */
function answerLines({ answers }: FirmCase): Var[] {
  if (answers === undefined || answers.of === 0) return [];
  const { of, answered, days } = answers;
  const key = days === null ? 'verify:answersNone' : 'verify:answers';
  return [{ text: text(key, days === null ? { of } : { of, answered, days }) }];
}

function caseText(open: VerifyContext['open']): ReturnType<typeof text> {
  if (open === null) return text('firm:refused_gone');
  const { firm, members, own, days } = open;
  return text(own ? 'verify:ownFirm' : 'verify:case', {
    id: firm.id,
    lines: {
      lines: [
        ...toldLines(firm.told),
        { text: text('verify:recruiters', { names: members.length === 0 ? '-' : members.join(', ') }) },
        ...answerLines(open),
      ],
    },
    state: {
      text:
        firm.reason === ''
          ? text(`verify:state_${firm.state}`)
          : text('firm:stateWhy', {
              state: { text: text(`verify:state_${firm.state}`) },
              reason: firm.reason,
            }),
    },
    days,
  });
}
