import { defineFlow } from '../flow.ts';
import { guardianCommands } from './commands.ts';
import { guardianContext } from './context.ts';
import { guardianMachine } from './machine.ts';
import { guardianQuestions } from './questions.ts';

/** A parent or guardian says from their own account whether somebody below 18 may register. */
export const guardian = defineFlow({
  id: 'guardian',
  version: 1,
  commands: guardianCommands,
  machine: guardianMachine,
  context: guardianContext,
  questions: guardianQuestions,
});
