import { defineFlow } from '../flow.ts';
import { onboardingCommands } from './commands.ts';
import { onboardingContext } from './context.ts';
import { onboardingMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { onboardingQuestions } from './questions.ts';

export const onboarding = defineFlow({
  id: 'onboarding',
  version: 5,
  commands: onboardingCommands,
  measured: true,
  machine: onboardingMachine,
  context: onboardingContext,
  migrations,
  questions: onboardingQuestions,
});
