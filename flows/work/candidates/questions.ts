import type { Question, QuestionChoice } from '../../question.ts';
import type { FirmAnswers } from '../../facts.ts';
import { text, type Text } from '../../text.ts';
import { applicantText } from '../applicants/applicant-text.ts';
import { reasonsOf } from '../applicants/reasons.ts';
import { asRecruiter } from '../firm/as-recruiter.ts';
import type { CandidatesContext } from './context.ts';
import type { FitFact } from './facts.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`candidates:${id}`) });
const toList: QuestionChoice = { id: 'list', label: text('candidates:toList') };
/** What is offered first of what can be said. */
const order = ['INVITED', 'NOT_SELECTED', 'ASKED', 'ATTENDED', 'NO_SHOW', 'OFFERED', 'HIRED'];
const forSeveral = ['INVITED', 'NOT_SELECTED'];
const longest = 500;

/** What is asked of the recruiters of a firm in each state. */
export const questions = {
  vacancies: ({ firm, vacancies, news, answers }: CandidatesContext): Question => ({
    text: asRecruiter(
      firm,
      text(vacancies.length === 0 ? 'candidates:none' : 'candidates:vacancies', {
        news: {
          lines: [text(`candidates:newsNow_${news}`), ...answersText(answers)].map((one) => ({ text: one })),
        },
      }),
    ),
    choices: [
      ...vacancies.map(({ id, title, code, open, fresh }) => ({
        id: `v${id}`,
        label: text('candidates:vacancyLine', { title, code, open, fresh }),
      })),
      choice(news === 'daily' ? 'once' : 'daily'),
    ],
    back: true,
  }),
  list: ({ firm, vacancies, vacancyId, applicants, total, offset }: CandidatesContext): Question => ({
    text: asRecruiter(
      firm,
      text('candidates:list', {
        title: vacancies.find(({ id }) => id === vacancyId)?.title ?? '',
        total,
      }),
    ),
    choices: [
      ...applicants.map(({ id, name, status, kept, at, fit }) => ({
        id: `a${id}`,
        label: text(fit.length === 0 ? 'candidates:line' : 'candidates:lineFit', {
          name,
          date: { date: at },
          status: { text: text(kept ? 'candidates:status_kept' : `candidates:status_${status}`) },
          fit: { list: fit.map((one) => ({ text: fitText(one) })) },
        }),
      })),
      ...(total > offset + applicants.length || offset > 0
        ? [{ id: 'more', label: text('counselor:more') }]
        : []),
      ...(applicants.length > 1 ? [choice('some')] : []),
      choice('close'),
    ],
    back: true,
  }),
  picking: ({ applicants }: CandidatesContext): Question => ({
    text: text('candidates:picking', {
      lines: {
        lines: applicants.map(({ name }, at) => ({
          text: text('candidates:pickLine', { number: at + 1, name }),
        })),
      },
    }),
    answer: 'text',
    choices: [choice('all')],
    back: true,
  }),
  one: ({ firm, candidate }: CandidatesContext): Question => ({
    text: asRecruiter(
      firm,
      candidate === null
        ? text('candidates:gone')
        : applicantText(
            candidate,
            candidate.fit.map((one) => text('candidates:fitLine', { fit: { text: fitText(one) } })),
          ),
    ),
    choices: [
      ...order.filter((move) => candidate?.can.includes(move)).map(sayChoice),
      { id: 'keep', label: text(candidate?.kept === true ? 'candidates:unkeep' : 'candidates:keep') },
      toList,
    ],
    back: true,
  }),
  several: ({ firm, chosen, applicants }: CandidatesContext): Question => ({
    text: asRecruiter(
      firm,
      text('candidates:several', {
        count: chosen.length,
        names: applicants
          .filter(({ id }) => chosen.includes(id))
          .map(({ name }) => name)
          .join(', '),
      }),
    ),
    choices: [...forSeveral.map(sayChoice), choice('keep'), toList],
    back: true,
  }),
  reason: (): Question => ({
    text: text('applicants:reason_no'),
    choices: whyChoices('NOT_SELECTED'),
    back: true,
  }),
  words: ({ move }: CandidatesContext): Question => ({
    text: text(`candidates:words_${move}`),
    answer: 'text',
    maxLength: longest,
    back: true,
    keep: true,
  }),
  closing: (): Question => ({
    text: text('candidates:closing'),
    choices: whyChoices('VACANCY_ENDED'),
    back: true,
  }),
  confirmClose: ({ total }: CandidatesContext): Question => ({
    text: text('candidates:confirmClose', { count: total }),
    choices: [{ ...choice('closeYes'), danger: true as const }, choice('closeNo')],
    back: true,
  }),
};

/** How the firm has answered until now. */
function answersText({ of, answered, days }: FirmAnswers): Text[] {
  if (of === 0) return [];
  return [
    days === null
      ? text('candidates:noAnswers', { of })
      : text('candidates:answersNow', { of, answered, days }),
  ];
}

function sayChoice(move: string): QuestionChoice {
  return { id: move, label: text(`candidates:say_${move}`) };
}

function whyChoices(move: string): QuestionChoice[] {
  return (reasonsOf[move] ?? []).map((id) => ({ id, label: text(`applicants:why_${id}`) }));
}

function fitText({ must, met }: FitFact): Text {
  return text(`candidates:${must}_${met ? 'met' : 'unmet'}`);
}
