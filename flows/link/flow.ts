import { defineFlow } from '../flow.ts';
import { linkCommands } from './commands.ts';
import { linkContext } from './context.ts';
import { linkMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { linkQuestions } from './questions.ts';

/**
 * One person on two channels, joined by a short code: both sides say so by a word of its own, and a day is waited in which
 * either can take it back.
 */
export const link = defineFlow({
  id: 'link',
  version: 2,
  commands: linkCommands,
  machine: linkMachine,
  context: linkContext,
  migrations,
  questions: linkQuestions,
});
