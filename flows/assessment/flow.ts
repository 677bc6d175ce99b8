import { defineFlow } from '../flow.ts';
import { assessmentCommands } from './commands.ts';
import { assessmentContext } from './context.ts';
import { assessmentMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { assessmentQuestions } from './questions.ts';

/** Interests and work style, one question a message. */
export const assessment = defineFlow({
  id: 'assessment',
  version: 6,
  commands: assessmentCommands,
  measured: true,
  machine: assessmentMachine,
  context: assessmentContext,
  migrations,
  questions: assessmentQuestions,
});
