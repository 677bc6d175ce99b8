import { defineFlow } from '../flow.ts';
import { careContext } from './context.ts';
import { careMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { careQuestions } from './questions.ts';

/**
 * Somebody is in distress: a warm answer, where help is, and the offer of a human. Nothing of it is kept; only who chooses
 * the human tells a counselor.
 */
export const care = defineFlow({
  id: 'care',
  version: 1,
  machine: careMachine,
  context: careContext,
  migrations,
  questions: careQuestions,
});
