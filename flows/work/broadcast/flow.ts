import { defineFlow } from '../../flow.ts';
import { broadcastCommands } from './commands.ts';
import { broadcastContext } from './context.ts';
import { broadcastMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { questions } from './questions.ts';

/** Writing to many people at once: compose, look ahead, test, send or plan, watch, stop. */
export const broadcast = defineFlow({
  id: 'broadcast',
  version: 6,
  commands: broadcastCommands,
  machine: broadcastMachine,
  context: broadcastContext,
  migrations,
  questions,
});
