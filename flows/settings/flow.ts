import { defineFlow } from '../flow.ts';
import { settingsCommands } from './commands.ts';
import { settingsContext } from './context.ts';
import { settingsMachine } from './machine.ts';
import { settingsQuestions } from './questions.ts';

/** Language, plain text, consents, own data, deletion. */
export const settings = defineFlow({
  id: 'settings',
  version: 1,
  commands: settingsCommands,
  machine: settingsMachine,
  context: settingsContext,
  questions: settingsQuestions,
});
