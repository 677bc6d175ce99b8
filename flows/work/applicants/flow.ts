import { defineFlow } from '../../flow.ts';
import { applicantsCommands } from './commands.ts';
import { applicantsContext } from './context.ts';
import { applicantsMachine } from './machine.ts';
import { questions } from './questions.ts';

/** Applications as their receivers see them: pass them on, and say what became of them. */
export const applicants = defineFlow({
  id: 'applicants',
  version: 1,
  commands: applicantsCommands,
  machine: applicantsMachine,
  context: applicantsContext,
  questions,
});
