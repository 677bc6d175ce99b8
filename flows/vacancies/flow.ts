import { defineFlow } from '../flow.ts';
import { vacanciesCommands } from './commands.ts';
import { vacanciesContext } from './context.ts';
import { vacanciesMachine } from './machine.ts';
import { vacanciesQuestions } from './questions.ts';

/** Search, page, read, save. */
export const vacancies = defineFlow({
  id: 'vacancies',
  version: 1,
  commands: vacanciesCommands,
  measured: true,
  machine: vacanciesMachine,
  context: vacanciesContext,
  questions: vacanciesQuestions,
});
