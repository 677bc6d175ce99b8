import { flowSetup } from '../define-machine.ts';
import { answered, command } from '../machine-helpers.ts';
import type { CareContext } from './context.ts';

/** A human, or not now. */
export const careMachine = flowSetup<CareContext>().createMachine({
  id: 'care',
  initial: 'heard',
  context: ({ input }) => ({ kind: typeof input?.['kind'] === 'string' ? input['kind'] : 'despair' }),
  states: {
    heard: {
      on: {
        ANSWERED: [
          { guard: answered('human'), actions: command({ type: 'startFlow', flow: 'ticket' }) },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    end: { type: 'final' },
  },
});
