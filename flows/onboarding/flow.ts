import { defineFlow } from '../flow.ts';
import { onboardingCommands } from './commands.ts';
import { onboardingContext } from './context.ts';
import { onboardingMachine } from './machine.ts';
import { onboardingQuestions } from './questions.ts';

export const onboarding = defineFlow({
  id: 'onboarding',
  version: 1,
  commands: onboardingCommands,
  measured: true,
  machine: onboardingMachine,
  context: onboardingContext,
  questions: onboardingQuestions,
});
