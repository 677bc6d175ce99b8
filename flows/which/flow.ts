import { defineFlow } from '../flow.ts';
import { whichContext } from './context.ts';
import { whichMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { whichQuestions } from './questions.ts';

/** Asks which of the likeliest meanings of a message was meant. */
export const which = defineFlow({
  id: 'which',
  version: 1,
  machine: whichMachine,
  context: whichContext,
  migrations,
  questions: whichQuestions,
});
