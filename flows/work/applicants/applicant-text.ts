import { text, type Text, type Var } from '../../text.ts';
import type { ApplicantDetail } from './facts.ts';

/**
 * Who it is, as far as they have chosen to show it, and what has happened.
 * @param more lines of what the reader is told beside it
 */
export function applicantText(one: ApplicantDetail, more: readonly Text[] = []): Text {
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
        ...more.map((one) => ({ text: one })),
      ],
    },
    history: {
      lines: history.map(({ move, at, words: said }) => ({
        text: text(said === null ? 'applicants:historyLine' : 'applicants:historyWords', {
          date: { date: at },
          what: { text: text(`applicants:event_${move}`) },
          words: said ?? '',
        }),
      })),
    },
    deadline: {
      text: last === null ? text('applicants:over') : text('applicants:until', { date: { date: last } }),
    },
  });
}
