import { defineFlow } from '../flow.ts';
import { onboardingContext } from './context.ts';
import { onboardingMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { onboardingQuestions } from './questions.ts';

export const onboarding = defineFlow({
  id: 'onboarding',
  version: 1,
  machine: onboardingMachine,
  context: onboardingContext,
  migrations,
  questions: onboardingQuestions,
});
