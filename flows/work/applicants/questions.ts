import type { Question, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import { applicantText } from './applicant-text.ts';
import type { ApplicantsContext } from './context.ts';
import { reasonsOf } from './reasons.ts';

/** What is asked in each state. */
export const questions = {
  list: ({ applicants, total, offset }: ApplicantsContext): Question => ({
    text:
      total === 0
        ? text('applicants:none')
        : text('applicants:list', {
            count: total,
            lines: {
              lines: applicants.map(({ id, name, title, employer, status, at }) => ({
                text: text('applicants:line', {
                  ...{ id, name, title, employer, date: { date: at } },
                  status: { text: text(`applicants:status_${status}`) },
                }),
              })),
            },
          }),
    choices: [
      ...applicants.map(({ id }) => ({ id: `a${id}`, label: text('applicants:open', { id }) })),
      ...(total > offset + applicants.length || offset > 0
        ? [{ id: 'more', label: text('counselor:more') }]
        : []),
    ],
    back: true,
    inPlace: true,
  }),
  one: ({ applicant }: ApplicantsContext): Question => ({
    text: applicant === null ? text('applicants:gone') : applicantText(applicant),
    choices: [
      ...(applicant?.can ?? []).map((move): QuestionChoice => ({
        id: move,
        label: text(`applicants:say_${move}`),
        ...(move === 'VACANCY_ENDED' && { danger: true as const }),
      })),
      { id: 'list', label: text('applicants:toList') },
    ],
    back: true,
  }),
  reason: ({ move }: ApplicantsContext): Question => ({
    text: text(`applicants:reason_${move === 'VACANCY_ENDED' ? 'ended' : 'no'}`),
    choices: (reasonsOf[move] ?? []).map((id) => ({ id, label: text(`applicants:why_${id}`) })),
    back: true,
  }),
  words: ({ move }: ApplicantsContext): Question => ({
    text: text(`applicants:words_${move === 'OFFERED' ? 'offered' : 'invited'}`),
    answer: 'text',
    maxLength: 500,
    back: true,
  }),
};
