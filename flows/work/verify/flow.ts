import { defineFlow } from '../../flow.ts';
import { verifyCommands } from './commands.ts';
import { verifyContext } from './context.ts';
import { verifyMachine } from './machine.ts';
import { questions } from './questions.ts';

/** The office's look at firms: who is verified, refused, suspended, or the same as another. */
export const verify = defineFlow({
  id: 'verify',
  version: 1,
  commands: verifyCommands,
  machine: verifyMachine,
  context: verifyContext,
  questions,
});
