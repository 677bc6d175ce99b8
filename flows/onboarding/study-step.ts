import { assign } from 'xstate';
import { answerOf, type Told } from '../machine-helpers.ts';
import { editing, step } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';

/** Levels of schooling that have a study programme. */
const withProgramme = ['SMK', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'];
const education = step('education');
const study = step('study');
const keepLevel = assign((told: Told) => ({ level: answerOf(told) })) as never;

/** Guard: the schooling just told has a study programme. */
export const hasProgramme = ({ context }: { context: OnboardingContext }): boolean =>
  withProgramme.includes(context.level);

/** Schooling; what was told decides whether a study programme is asked. */
export const educationStep = {
  ...education,
  on: {
    ...education.on,
    ANSWERED: education.on.ANSWERED.map((one) => ({
      ...one,
      actions: [one.actions, keepLevel].flat() as never,
    })),
  },
};

/** Study programme and year of finishing, of those who have one or change it. */
export const studyStep = {
  ...study,
  always: [
    ...study.always,
    {
      guard: (known: { context: OnboardingContext }): boolean => !editing(known) && !hasProgramme(known),
      target: 'fields',
    },
  ],
};
