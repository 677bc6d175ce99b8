import { defineFlow } from '../../flow.ts';
import { rolesCommands } from './commands.ts';
import { rolesContext } from './context.ts';
import { rolesMachine } from './machine.ts';
import { questions } from './questions.ts';

/** Who holds which role: invite, and take back at once. */
export const roles = defineFlow({
  id: 'roles',
  version: 1,
  commands: rolesCommands,
  machine: rolesMachine,
  context: rolesContext,
  questions,
});
