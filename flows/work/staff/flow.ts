import { defineFlow } from '../../flow.ts';
import { staffCommands } from './commands.ts';
import { staffContext } from './context.ts';
import { staffMachine } from './machine.ts';
import { staffQuestions } from './questions.ts';

/** How somebody with a role is called by the people they help: asked at their first entry, changed any time. */
export const staff = defineFlow({
  id: 'staff',
  version: 1,
  commands: staffCommands,
  machine: staffMachine,
  context: staffContext,
  questions: staffQuestions,
});
