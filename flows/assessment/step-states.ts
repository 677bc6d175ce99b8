import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, answerOf, command, type Told } from '../machine-helpers.ts';
import { interests } from './questionnaires.ts';
import type { AssessmentContext } from './context.ts';

interface Known extends Told {
  context: AssessmentContext;
}

/** Guard: interests lead to occupations, another questionnaire to the vacancies at once. */
export const leadsToWork = ({ context, event }: Known): boolean =>
  answerOf({ event }) === 'jobs' && context.result?.instrument === interests;

const picked = ({ event }: Told): number => Number(/^v(\d+)$/u.exec(answerOf({ event }))?.[1] ?? 0);

/** From a result to occupations and the vacancies of today. */
export const stepStates = {
  lookingForWork: {
    entry: {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({
        type: 'findNextSteps',
        assessmentId: context.result?.assessmentId ?? 0,
      }),
    },
    on: {
      NEXT_STEPS_FOUND: {
        target: 'steps',
        actions: assign(({ event }: Told) =>
          event.type === 'NEXT_STEPS_FOUND' ? { aside: { steps: event.steps } } : {},
        ) as never,
      },
      RESULT_MISSING: { target: 'result' },
    },
  },
  steps: {
    on: {
      ANSWERED: [
        {
          guard: (told: Told) => picked(told) > 0,
          target: 'end',
          actions: {
            type: 'command' as const,
            params: (told: Told): Command => ({
              type: 'startFlow',
              flow: 'vacancies',
              input: { vacancyId: picked(told) },
            }),
          },
        },
        {
          guard: answered('allJobs'),
          target: 'end',
          actions: command({ type: 'startFlow', flow: 'vacancies', input: { fits: true } }),
        },
        { guard: answered('human'), target: 'end', actions: command({ type: 'startFlow', flow: 'ticket' }) },
        { target: 'end' },
      ],
      BACK: { target: 'result' },
    },
  },
};
