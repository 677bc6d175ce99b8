import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { answerContextOf, type AnswerContext } from './context.ts';

export const answerMachine = flowSetup<AnswerContext>().createMachine({
  id: 'answer',
  initial: 'sent',
  context: ({ input }) => answerContextOf(input),
  states: {
    sent: {
      on: {
        ANSWERED: [
          { guard: answered('takeBack'), target: 'takingBack' },
          { target: 'pressing', actions: assign((told) => ({ pressed: Number(answerOf(told).slice(1)) })) },
        ],
        BACK: { target: 'end' },
      },
    },
    takingBack: {
      entry: {
        type: 'command',
        params: ({ context: { answerId } }) => ({ type: 'takeBackAnswer', answerId }),
      },
      on: {
        ANSWER_TAKEN_BACK: [
          {
            guard: ({ event }) => event.gone,
            target: 'end',
            actions: say(text('answer:takenBack')),
          },
          { target: 'end', actions: say(text('answer:tooLate')) },
        ],
      },
    },
    pressing: {
      entry: {
        type: 'command',
        params: ({ context: { broadcastId, pressed } }) => ({
          type: 'replyToBroadcast',
          broadcastId,
          choice: pressed,
        }),
      },
      on: {
        BROADCAST_REPLIED: [
          {
            guard: ({ event }) => event.flow === null,
            target: 'end',
            actions: say(text('broadcast:thanks')),
          },
          {
            actions: {
              type: 'command',
              params: ({ event }) => ({ type: 'startFlow', flow: event.flow ?? 'menu', input: event.input }),
            },
          },
        ],
        BROADCAST_REFUSED: { target: 'end', actions: say(text('broadcast:refused_gone')) },
      },
    },
    end: { type: 'final' },
  },
});
