import { defineFlow } from '../../flow.ts';
import { audienceCommands } from './commands.ts';
import { audienceContext } from './context.ts';
import { audienceMachine } from './machine.ts';
import { audienceQuestions } from './questions.ts';

/** Whom a broadcast is for, chosen condition by condition; it ends in the draft it was begun from. */
export const audience = defineFlow({
  id: 'audience',
  version: 1,
  commands: audienceCommands,
  machine: audienceMachine,
  context: audienceContext,
  questions: audienceQuestions,
});
