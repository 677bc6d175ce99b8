import { defineFlow } from '../../flow.ts';
import { candidatesCommands } from './commands.ts';
import { candidatesContext } from './context.ts';
import { candidatesMachine } from './machine.ts';
import { questions } from './questions.ts';

/** Those who applied to a firm, as its recruiters see and answer them. */
export const candidates = defineFlow({
  id: 'candidates',
  version: 1,
  commands: candidatesCommands,
  machine: candidatesMachine,
  context: candidatesContext,
  questions,
});
