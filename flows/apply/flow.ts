import { defineFlow } from '../flow.ts';
import { applyCommands } from './commands.ts';
import { applyContext } from './context.ts';
import { applyMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { questions } from './questions.ts';

/** One reply applies; STATUS tells what became of it. */
export const apply = defineFlow({
  id: 'apply',
  version: 2,
  commands: applyCommands,
  measured: true,
  machine: applyMachine,
  context: applyContext,
  migrations,
  questions,
});
