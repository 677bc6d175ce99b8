import { defineFlow } from '../../flow.ts';
import { accessCommands } from './commands.ts';
import { accessContext } from './context.ts';
import { accessMachine } from './machine.ts';
import { questions } from './questions.ts';

/** What a firm offers to people who need it, and how it stands with inclusion. */
export const access = defineFlow({
  id: 'access',
  version: 1,
  commands: accessCommands,
  machine: accessMachine,
  context: accessContext,
  questions,
});
