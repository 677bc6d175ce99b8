import { defineFlow } from '../../flow.ts';
import { approveCommands } from './commands.ts';
import { approveContext } from './context.ts';
import { approveMachine } from './machine.ts';
import { questions } from './questions.ts';

/** The office's look at vacancies that firms hand in. */
export const approve = defineFlow({
  id: 'approve',
  version: 1,
  commands: approveCommands,
  machine: approveMachine,
  context: approveContext,
  questions,
});
