import { say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { answerStates } from './answer-states.ts';
import { emptyContext } from './context.ts';
import { broadcastSetup } from './helpers.ts';
import { homeStates } from './home-states.ts';
import { keepStates } from './keep-states.ts';
import { pictureStates } from './picture-states.ts';
import { sendStates } from './send-states.ts';
import { watchStates } from './watch-states.ts';
import { writeStates } from './write-states.ts';

export const broadcastMachine = broadcastSetup.createMachine({
  id: 'broadcast',
  initial: 'begin',
  context: ({ input }) => ({
    ...emptyContext,
    broadcastId: Number(input?.['broadcastId'] ?? 0),
    toCancel: input?.['toCancel'] === true,
  }),
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('broadcast:notAllowed')) } },
  states: {
    begin: {
      always: [{ guard: ({ context }) => context.broadcastId > 0, target: 'opening' }, { target: 'loading' }],
    },
    ...homeStates,
    ...writeStates,
    ...pictureStates,
    ...keepStates,
    ...sendStates,
    ...watchStates,
    ...answerStates,
    end: { type: 'final' },
  },
});
