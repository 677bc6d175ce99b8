import { defineFlow } from '../../flow.ts';
import { deskCommands } from './commands.ts';
import { counselorContext } from './context.ts';
import { counselorMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { questions } from './questions.ts';

/** The work of the office in the chat: tickets, and the way to broadcasts, figures and roles. */
export const counselor = defineFlow({
  id: 'counselor',
  version: 3,
  commands: deskCommands,
  machine: counselorMachine,
  context: counselorContext,
  migrations,
  questions,
});
