import type { Question, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import { asRecruiter } from './as-recruiter.ts';
import type { FirmContext } from './context.ts';
import type { FirmField } from './facts.ts';
import { stateText, toldLines } from './firm-text.ts';
import { reportQuestion } from './report-question.ts';
import { asksFor, firmFields, stepQuestions } from './steps.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`firm:${id}`) });
const danger = (id: string): QuestionChoice => ({ ...choice(id), danger: true });

const hasVacancies = ({ vacancies }: FirmContext): boolean =>
  Object.values(vacancies).some((count) => count > 0);

/** The name under which it is spoken: as it is kept, not as it is being changed. */
const nameOf = ({ firm, draft }: FirmContext): string => firm?.told.name ?? draft.name;

function askField(field: FirmField): (context: FirmContext) => Question {
  return ({ draft, editing, ownName }) => {
    const { answer, choices = [], maxLength } = stepQuestions[field];
    const asked = firmFields.filter((one) => asksFor(one, draft));
    const shown = choices.filter(({ id }) => id !== 'self' || ownName !== '');
    return {
      text: text(`firm:ask_${field}`),
      ...(answer !== undefined && { answer }),
      ...(maxLength !== undefined && { maxLength }),
      ...(shown.length > 0 && { choices: shown }),
      ...(!editing && { progress: { now: asked.indexOf(field) + 1, of: asked.length } }),
      back: true,
      pause: true,
    };
  };
}

function chooseField(draft: FirmContext['draft']): QuestionChoice[] {
  return firmFields
    .filter((field) => asksFor(field, draft))
    .map((field) => ({ id: `c.${field}`, label: text(`firm:field_${field}`) }));
}

/** What the flow of firms asks in each state. */
export const questions: Record<string, (context: FirmContext) => Question> = {
  ...Object.fromEntries(firmFields.map((field) => [field, askField(field)])),
  whichRegency: ({ options }) => ({
    text: text('firm:whichRegency'),
    answer: 'region',
    choices: options.map((code) => ({ id: code, label: text('firm:place', { place: { region: code } }) })),
    back: true,
    pause: true,
  }),
  choosing: ({ firms }) => ({
    text: text('firm:choosing'),
    choices: [
      ...firms.map(({ id, name, regency }) => ({
        id: `f${id}`,
        label: text('firm:firmChoice', { name, place: { region: regency } }),
      })),
      choice('new'),
    ],
    back: true,
  }),
  intro: ({ registered }) => ({
    text: text('firm:intro'),
    choices: [choice('yes'), choice('no')],
    ...(!registered && { consent: 'account' as const }),
    back: true,
  }),
  summary: ({ draft }) => ({
    text: text('firm:summary', { lines: { lines: toldLines(draft) } }),
    choices: ['send', 'change', 'discard'].map(choice),
    back: true,
    pause: true,
  }),
  whichField: ({ draft }) => ({
    text: text('firm:whichField'),
    choices: chooseField(draft),
    back: true,
    keep: true,
  }),
  twins: ({ twins }) => ({
    text: text('firm:twins', {
      lines: {
        lines: twins.map(({ name, regency }) => ({
          text: text('firm:firmChoice', { name, place: { region: regency } }),
        })),
      },
    }),
    choices: ['mine', 'other'].map((id) => ({ id, label: text(`firm:twin_${id}`) })),
    back: true,
    keep: true,
  }),
  home: (context) => ({
    text: asRecruiter(
      nameOf(context),
      text(hasVacancies(context) ? 'firm:homeCounts' : 'firm:home', {
        ...context.vacancies,
        state: {
          text:
            context.firm === null
              ? text('firm:state_waiting')
              : stateText({ state: context.firm.state, reason: context.firm.reason }),
        },
      }),
    ),
    choices: [
      ...['vacancies', 'candidates', 'profile', 'colleagues', 'access', 'reports'].map(choice),
      { id: 'other', label: text('firm:otherFirm') },
      choice('done'),
    ],
    back: true,
  }),
  profile: (context) => ({
    text: asRecruiter(
      nameOf(context),
      text('firm:profileText', { lines: { lines: toldLines(context.draft) } }),
    ),
    choices: chooseField(context.draft),
    back: true,
  }),
  colleagues: (context) => {
    const { members } = context;
    const own = members.find(({ self }) => self);
    return {
      text: asRecruiter(
        nameOf(context),
        text('firm:colleaguesText', {
          lines: {
            lines: members.map(({ name, first }) => ({
              text: text(first ? 'firm:memberFirst' : 'firm:member', { name }),
            })),
          },
        }),
      ),
      choices: [
        ...(own?.first === true
          ? [
              choice('invite'),
              ...members
                .filter(({ self }) => !self)
                .map(({ personId, name }) => ({
                  id: `m${personId}`,
                  label: text('firm:removeChoice', { name }),
                })),
            ]
          : []),
        choice('leave'),
      ],
      back: true,
    };
  },
  report: reportQuestion,
  confirmRemove: (context) => ({
    text: asRecruiter(
      nameOf(context),
      text('firm:confirmRemove', {
        name: context.members.find(({ personId }) => personId === context.memberId)?.name ?? '-',
      }),
    ),
    choices: [danger('removeYes'), choice('removeNo')],
    back: true,
  }),
  confirmLeave: (context) => ({
    text: asRecruiter(
      nameOf(context),
      text(context.members.length > 1 ? 'firm:confirmLeave' : 'firm:confirmLeaveLast'),
    ),
    choices: [danger('leaveYes'), choice('leaveNo')],
    back: true,
  }),
};
