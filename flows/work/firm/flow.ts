import { defineFlow } from '../../flow.ts';
import { firmCommands } from './commands.ts';
import { firmContext } from './context.ts';
import { firmMachine } from './machine.ts';
import { questions } from './questions.ts';

/** An employer's own side: registering a firm, its profile, and who recruits for it. */
export const firm = defineFlow({
  id: 'firm',
  version: 1,
  commands: firmCommands,
  words: 'firm:words',
  machine: firmMachine,
  context: firmContext,
  questions,
});
