import { defineFlow } from '../../flow.ts';
import { postCommands } from './commands.ts';
import { postContext } from './context.ts';
import { postMachine } from './machine.ts';
import { questions } from './questions.ts';

/** A firm's vacancies: written, checked, handed in, paused, filled. */
export const post = defineFlow({
  id: 'post',
  version: 1,
  commands: postCommands,
  machine: postMachine,
  context: postContext,
  questions,
});
