import { assign } from 'xstate';
import { answered, command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { onChange } from './change-answers.ts';
import type { AssessmentContext } from './context.ts';
import { leadsToWork } from './step-states.ts';

/** The statements that were not asked come next; the answers there are stay. */
export const goOn = {
  guard: answered('rest'),
  target: 'describing',
  actions: assign(({ context }: { context: AssessmentContext }) => ({
    again: true,
    rule: 'full',
    noted: 0,
    answers: '',
    keep: context.result?.assessmentId ?? 0,
  })) as never,
};

/** The result in one of its forms; to ask for the form that is open sends it again. */
export function shown(form?: 'picture' | 'document') {
  return {
    on: {
      ANSWERED: [
        ...(form === undefined
          ? []
          : [{ guard: answered(form), target: form, actions: say(text('assessment:onceMore')) }]),
        { guard: answered('picture'), target: 'picture' },
        { guard: answered('document'), target: 'document' },
        { guard: leadsToWork, target: 'lookingForWork' },
        { guard: answered('card'), target: 'makingCard' },
        {
          guard: answered('jobs'),
          target: 'end',
          actions: command({ type: 'startFlow', flow: 'vacancies', input: { fits: true } }),
        },
        { guard: answered('human'), target: 'end', actions: command({ type: 'startFlow', flow: 'ticket' }) },
        goOn,
        { target: 'end' },
      ],
      RATINGS_CHANGED: onChange('finishing'),
      BACK: { target: 'end' },
    },
  };
}
