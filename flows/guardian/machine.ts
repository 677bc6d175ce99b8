import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { answered, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { GuardianContext } from './context.ts';

const answer = (granted: boolean) => ({
  type: 'command' as const,
  params: ({ context }: { context: GuardianContext }): Command => ({
    type: 'answerGuardianCode',
    code: context.code,
    granted,
  }),
});

/** A code opens whose guardian is asked; the answer is theirs, from their own account. */
export const guardianMachine = flowSetup<GuardianContext>().createMachine({
  id: 'guardian',
  initial: 'opening',
  context: ({ input }) => ({
    code: typeof input?.['code'] === 'string' ? input['code'] : '',
  }),
  states: {
    opening: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'openGuardianCode', code: context.code }),
      },
      on: {
        GUARDIAN_OPENED: [
          { guard: ({ event }) => event.again, target: 'takingBack' },
          {
            target: 'asked',
            actions: {
              type: 'command',
              params: ({ event: { account, age, staff } }) => ({
                type: 'say',
                text: text(staff ? 'guardian:openedStaff' : 'guardian:opened', { account, age }),
              }),
            },
          },
        ],
        GUARDIAN_REFUSED: {
          target: 'end',
          actions: {
            type: 'command',
            params: ({ event }) => ({ type: 'say', text: text(`guardian:refused_${event.why}`) }),
          },
        },
      },
    },
    asked: {
      on: {
        ANSWERED: [
          {
            guard: answered('yes'),
            target: 'end',
            actions: [answer(true), say(text('guardian:thanks'))],
          },
          { target: 'end', actions: [answer(false), say(text('guardian:saidNo'))] },
        ],
        BACK: { target: 'end', actions: say(text('guardian:later')) },
      },
    },
    takingBack: {
      on: {
        ANSWERED: [
          {
            guard: answered('yes'),
            target: 'end',
            actions: [answer(false), say(text('guardian:takenBack'))],
          },
          { target: 'end', actions: say(text('guardian:stays')) },
        ],
        BACK: { target: 'end', actions: say(text('guardian:stays')) },
      },
    },
    end: { type: 'final' },
  },
});
