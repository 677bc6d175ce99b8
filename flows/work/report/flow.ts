import { defineFlow } from '../../flow.ts';
import { reportCommands } from './commands.ts';
import { reportContext } from './context.ts';
import { reportMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { reportQuestions } from './questions.ts';

/** Figures in the chat: totals, months, a picture, a table, and how far people come. */
export const report = defineFlow({
  id: 'report',
  version: 2,
  commands: reportCommands,
  machine: reportMachine,
  context: reportContext,
  migrations,
  questions: reportQuestions,
});
