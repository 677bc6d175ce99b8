import { defineFlow } from '../flow.ts';
import { vacanciesContext } from './context.ts';
import { vacanciesMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { vacanciesQuestions } from './questions.ts';

/** Search, page, read, save. */
export const vacancies = defineFlow({
  id: 'vacancies',
  version: 1,
  machine: vacanciesMachine,
  context: vacanciesContext,
  migrations,
  questions: vacanciesQuestions,
});
