import { defineFlow } from '../flow.ts';
import { checkCommands } from './commands.ts';
import { checkContext } from './context.ts';
import { checkMachine } from './machine.ts';
import { questions } from './questions.ts';

/** CEK LOKER: whether a message about work shows signs of a fraud, and its report to a counselor. */
export const check = defineFlow({
  id: 'check',
  version: 1,
  commands: checkCommands,
  words: 'check:words',
  machine: checkMachine,
  context: checkContext,
  questions,
});
