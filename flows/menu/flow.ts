import { defineFlow } from '../flow.ts';
import { menuContext } from './context.ts';
import { menuMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { menuQuestions } from './questions.ts';

/** The hub: every flow ends here. Free text looks for work. */
export const menu = defineFlow({
  id: 'menu',
  version: 2,
  machine: menuMachine,
  context: menuContext,
  migrations,
  questions: menuQuestions,
});
