import { defineFlow } from '../flow.ts';
import { answerCommands } from './commands.ts';
import { answerContext } from './context.ts';
import { answerMachine } from './machine.ts';
import { answerQuestions } from './questions.ts';

/** Somebody wrote back to a broadcast: the office has it, nothing else follows, and its buttons can still be used. */
export const answer = defineFlow({
  id: 'answer',
  version: 1,
  commands: answerCommands,
  machine: answerMachine,
  context: answerContext,
  questions: answerQuestions,
});
