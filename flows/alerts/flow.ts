import { defineFlow } from '../flow.ts';
import { alertsCommands } from './commands.ts';
import { alertsContext } from './context.ts';
import { alertsMachine } from './machine.ts';
import { alertsQuestions } from './questions.ts';

/** When vacancies are told, and which were not wanted. */
export const alerts = defineFlow({
  id: 'alerts',
  version: 1,
  commands: alertsCommands,
  machine: alertsMachine,
  context: alertsContext,
  questions: alertsQuestions,
});
