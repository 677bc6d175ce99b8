import { assign } from 'xstate';
import type { Command } from '../../command.ts';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { FirmContext } from './context.ts';

const state = flowSetup<FirmContext>().createStateConfig;

interface Saying {
  type: 'command';
  params: (told: Told) => Command;
}

/** Who recruits for the firm: invite, remove, leave. */
export function colleagueStates(sayRefusal: Saying) {
  return {
    colleagues: state({
      on: {
        ANSWERED: [
          { guard: answered('invite'), target: 'inviting' },
          { guard: answered('leave'), target: 'confirmLeave' },
          {
            target: 'confirmRemove',
            actions: assign((told) => ({ memberId: Number(answerOf(told).slice(1)) })),
          },
        ],
        BACK: { target: 'opening' },
        RESUMED: { target: 'openingColleagues' },
      },
    }),
    inviting: state({
      entry: { type: 'command', params: ({ context: { firmId } }) => ({ type: 'inviteRecruiter', firmId }) },
      on: {
        INVITE_MADE: {
          target: 'openingColleagues',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'say',
              text: text('firm:inviteMade', { code: event.code, date: { date: event.until } }),
            }),
          },
        },
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    }),
    confirmRemove: state({
      on: {
        ANSWERED: [{ guard: answered('removeYes'), target: 'removing' }, { target: 'opening' }],
        BACK: { target: 'opening' },
      },
    }),
    removing: state({
      entry: {
        type: 'command',
        params: ({ context: { firmId, memberId } }) => ({
          type: 'removeRecruiter',
          firmId,
          personId: memberId,
        }),
      },
      on: {
        RECRUITER_REMOVED: { target: 'openingColleagues', actions: say(text('firm:removed')) },
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    }),
    confirmLeave: state({
      on: {
        ANSWERED: [{ guard: answered('leaveYes'), target: 'leaving' }, { target: 'opening' }],
        BACK: { target: 'opening' },
      },
    }),
    leaving: state({
      entry: { type: 'command', params: ({ context: { firmId } }) => ({ type: 'leaveFirm', firmId }) },
      on: {
        FIRM_LEFT: { target: 'end', actions: [assign({ firmId: 0 }), say(text('firm:left'))] },
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    }),
  };
}
