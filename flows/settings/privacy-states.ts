import { assign } from 'xstate';
import type { Command, ConsentPurpose } from '../command.ts';
import type { FlowEvent } from '../event.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { SettingsContext } from './context.ts';

interface Known extends Told {
  context: SettingsContext;
}

const purposeOf = ({ context }: Known): ConsentPurpose => (context.purpose ?? 'matching') as ConsentPurpose;
/** Guard: the person has said yes to this purpose, to the text as it is now. */
const stands = ({ context }: Known): boolean =>
  context.purpose !== null && !context.changed && context.granted.includes(context.purpose);

const record = (granted: boolean) => ({
  type: 'command' as const,
  params: (known: Known): Command => ({ type: 'recordConsent', purpose: purposeOf(known), granted }),
});
const sayOf = (kind: 'granted' | 'withdrawn') => ({
  type: 'command' as const,
  params: (known: Known): Command => ({ type: 'say', text: text(`settings:${kind}_${purposeOf(known)}`) }),
});

/** PRIVASI: every purpose with its whole text before a yes, and with what it does before it is withdrawn. */
export const privacyStates = {
  privacy: {
    entry: command({ type: 'loadConsents' }),
    on: {
      CONSENTS_LOADED: [
        {
          guard: ({ context }: Known) => context.changed,
          target: 'purpose',
          actions: [keepGranted(), say(text('settings:textChanged'))],
        },
        { target: 'consents', actions: keepGranted() },
      ],
    },
  },
  consents: {
    on: {
      ANSWERED: {
        target: 'purpose',
        actions: assign((told: Told) => ({ purpose: answerOf(told) })) as never,
      },
      BACK: [{ guard: ({ context }: Known) => context.go !== null, target: 'end' }, { target: 'home' }],
    },
  },
  purpose: {
    on: {
      ANSWERED: [
        {
          guard: (known: Known) => stands(known) && answered('yes')(known),
          target: 'said',
          actions: [record(false), sayOf('withdrawn')],
        },
        { guard: stands, target: 'said', actions: say(text('settings:withdrawnNot')) },
        { guard: answered('yes'), target: 'said', actions: [record(true), sayOf('granted')] },
        {
          guard: ({ context }: Known) => context.purpose === 'account',
          target: 'delete',
        },
        { target: 'said', actions: [record(false), sayOf('withdrawn')] },
      ],
      BACK: { target: 'said' },
    },
  },
  said: {
    always: [
      { guard: ({ context }: Known) => context.changed, target: 'end' },
      { target: 'privacy', actions: assign({ purpose: null }) as never },
    ],
  },
};

function keepGranted() {
  return assign(({ event }: { event: FlowEvent }) =>
    event.type === 'CONSENTS_LOADED' ? { granted: event.granted } : {},
  ) as never;
}
