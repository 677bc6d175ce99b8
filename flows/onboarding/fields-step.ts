import { answerOf, command, type Told } from '../machine-helpers.ts';
import { editing, step } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';
import { save } from './saved-answers.ts';
import { hasProgramme } from './study-step.ts';

interface Known extends Told {
  context: OnboardingContext;
}

const base = step('fields');

/** Fields of experience; who never worked is not asked for how long. */
export const fieldsStep = {
  ...base,
  on: {
    ...base.on,
    ANSWERED: [
      {
        guard: (told: Known) => answerOf(told) === 'none' && !editing(told),
        target: 'wish',
        actions: command(save({ fields: [], worked: null, occupations: [], experienceYears: 0 })),
      },
      ...base.on.ANSWERED.map((one) => ({ ...one, target: 'codingWorked' })),
    ],
    BACK: [
      { guard: editing, target: 'reviewing' },
      { guard: hasProgramme, target: 'study' },
      { target: 'education' },
    ],
  },
};
