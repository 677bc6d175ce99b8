import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text, type Var } from '../../text.ts';
import type { ApplicantsContext } from './context.ts';
import type { ApplicantDetail } from './facts.ts';
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

/** Who it is, as far as they have chosen to show it, and what has happened. */
function applicantText(one: ApplicantDetail): Text {
  const line = (key: string, vars: Record<string, Var>): Var => ({ text: text(`applicants:${key}`, vars) });
  const { regency, education, phone, interestCode, need, words, ways, last, history, experienceYears } = one;
  return text('applicants:one', {
    ...{ id: one.id, title: one.title, employer: one.employer, code: one.code, name: one.name },
    facts: {
      lines: [
        ...(regency === null ? [] : [line('home', { place: { region: regency } })]),
        ...(education === null
          ? []
          : [line('education', { level: { text: text(`common:education_${education}`) } })]),
        line('experience', {
          years: { text: text('onboarding:years', { count: experienceYears ?? 0 }) },
          fields:
            one.fields.length === 0
              ? '-'
              : { list: one.fields.map((field) => ({ text: text(`fields:${field}`) })) },
        }),
        ...(phone === null ? [] : [line('phone', { phone: { phone } })]),
        ...(interestCode === null
          ? []
          : [
              line('result', {
                interests: {
                  list: [...interestCode].map((letter) => ({ text: text(`riasec48:scales.${letter}.name`) })),
                },
              }),
            ]),
        ...(need === null ? [] : [line('need', { need })]),
        ...(words === null ? [] : [line('ownWords', { words })]),
        ...(ways.length === 0 ? [] : [line('ways', { ways: ways.join(', ') })]),
      ],
    },
    history: {
      lines: history.map(({ move, at }) => ({
        text: text('applicants:historyLine', {
          date: { date: at },
          what: { text: text(`applicants:event_${move}`) },
        }),
      })),
    },
    deadline: {
      text: last === null ? text('applicants:over') : text('applicants:until', { date: { date: last } }),
    },
  });
}
