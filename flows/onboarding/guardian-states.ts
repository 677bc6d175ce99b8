import { assign } from 'xstate';
import type { Command } from '../command.ts';
import type { FlowEvent } from '../event.ts';
import { answered, command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { editing } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';

interface Known {
  context: OnboardingContext;
  event: FlowEvent;
}

const agreed = ({ event }: Known): boolean => event.type === 'GUARDIAN_ASKED' && event.agreed;
const keepCode = assign(({ event }: Known) =>
  event.type === 'GUARDIAN_ASKED' ? { guardianCode: event.code } : {},
) as never;
const ask = {
  type: 'command' as const,
  params: ({ context }: Known): Command => ({ type: 'askGuardian', code: context.guardianCode }),
};
const onward = [
  { guard: (known: Known) => agreed(known) && known.context.forGuardian, target: 'end' },
  { guard: (known: Known) => agreed(known) && editing(known), target: 'reviewing' },
  {
    guard: (known: Known) => agreed(known) && known.context.registered,
    target: 'reviewing',
  },
  { guard: agreed, target: 'gender', actions: say(text('onboarding:guardianAgreed')) },
];

/** Below 18 a guardian says yes from an account of their own, by a code, or a counselor notes it; until then it goes no further. */
export const guardianStates = {
  askingGuardian: {
    entry: ask,
    on: { GUARDIAN_ASKED: [...onward, { target: 'guardian', actions: keepCode }] },
  },
  checkingGuardian: {
    entry: ask,
    on: {
      GUARDIAN_ASKED: [
        ...onward,
        { target: 'guardian', actions: [keepCode, say(text('onboarding:guardianNotYet'))] },
      ],
    },
  },
  guardian: {
    on: {
      ANSWERED: [
        { guard: answered('check'), target: 'checkingGuardian' },
        {
          guard: ({ context }: Known) => context.registered,
          target: 'end',
          actions: command({ type: 'startFlow', flow: 'settings', input: { go: 'delete' } }),
        },
        {
          target: 'declined',
          actions: command({ type: 'recordConsent', purpose: 'account', granted: false }),
        },
      ],
      RESUMED: { target: 'askingGuardian' },
      BACK: { target: 'birthDate' },
    },
  },
};
