import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answerOf, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { migrations } from './migrations.ts';

const ticketContext = z.object({});

const machine = flowSetup<z.infer<typeof ticketContext>>().createMachine({
  id: 'ticket',
  initial: 'question',
  context: {},
  states: {
    question: {
      on: {
        ANSWERED: {
          target: 'end',
          actions: [
            { type: 'command', params: (told: Told) => ({ type: 'openTicket', question: answerOf(told) }) },
            say(text('ticket:opened')),
          ],
        },
        BACK: { target: 'end' },
      },
    },
    end: { type: 'final' },
  },
});

/** A request for a human of the manpower office. */
export const ticket = defineFlow({
  id: 'ticket',
  version: 1,
  machine,
  context: ticketContext,
  migrations,
  questions: { question: () => ({ text: text('ticket:question'), answer: 'text', back: true }) },
});
