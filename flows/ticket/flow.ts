import { defineFlow } from '../flow.ts';
import { ticketCommands } from './commands.ts';
import { ticketContext } from './context.ts';
import { ticketMachine } from './machine.ts';
import { ticketQuestions } from './questions.ts';

/** A request for a human of the manpower office, the talk with one, and how it was. */
export const ticket = defineFlow({
  id: 'ticket',
  version: 1,
  commands: ticketCommands,
  machine: ticketMachine,
  context: ticketContext,
  questions: ticketQuestions,
});
