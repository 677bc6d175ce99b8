import { assign } from 'xstate';
import type { Command, ConsentPurpose } from '../command.ts';
import type { FlowEvent } from '../event.ts';
import { answered, answerOf, command, type Told } from '../machine-helpers.ts';
import { recordSaid, saidOf } from '../permissions.ts';
import { text, type Var } from '../text.ts';
import { consentStep } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';

/** Asked in one message after the questions; what is not told clearly is asked alone, in this order. */
export const lastPurposes = ['matching', 'alerts', 'statistics'] as const satisfies ConsentPurpose[];
type LastPurpose = (typeof lastPurposes)[number];

interface Known {
  context: OnboardingContext;
  event: FlowEvent;
}

const passTold = (purpose: LastPurpose, next: string) => ({
  guard: ({ context }: Known): boolean => context.decided.includes(purpose),
  target: next,
});

/** A yes to news that names no frequency: once a day. */
const usualFrequency = 'daily';

const keep = [
  recordSaid(lastPurposes, (said) => {
    const told = lastPurposes.filter((purpose) => said[purpose] !== undefined);
    const lines = told.map((purpose): Var => ({ text: noted(purpose, said[purpose] === true) }));
    return [
      ...(said.alerts === undefined
        ? []
        : [{ type: 'saveAlerts' as const, frequency: said.alerts ? usualFrequency : 'off' }]),
      { type: 'say', text: text('onboarding:permissionsNoted', { lines: { lines } }) },
    ];
  }),
  assign((known: Known) => ({
    decided: Object.keys(saidOf(known, lastPurposes)),
  })) as never,
];

function noted(purpose: LastPurpose, granted: boolean) {
  if (purpose === 'alerts' && granted) return text('onboarding:permissionAlerts');
  const named: Var = { text: text(`settings:purpose_${purpose}`) };
  return text(granted ? 'settings:consentOn' : 'settings:consentOff', { purpose: named });
}

/** The three consents at the end of the registration. */
export const permissionStates = {
  permissions: {
    entry: assign({ decided: [] }) as never,
    on: {
      PERMISSIONS_TOLD: [
        {
          guard: (known: Known): boolean => Object.keys(saidOf(known, lastPurposes)).length === 0,
          target: 'matching',
          actions: command({ type: 'say', text: text('common:oneByOne') }),
        },
        { target: 'matching', actions: keep as never },
      ],
      ANSWERED: [
        { guard: answered('each'), target: 'matching' },
        { target: 'matching', actions: keep as never },
      ],
      BACK: { target: 'accommodation' },
    },
  },
  matching: { always: [passTold('matching', 'alerts')], ...consentStep('matching', 'alerts', 'permissions') },
  alerts: {
    always: [passTold('alerts', 'statistics')],
    on: {
      ANSWERED: [
        {
          guard: answered('off'),
          target: 'statistics',
          actions: [
            command({ type: 'recordConsent', purpose: 'alerts', granted: false }),
            command({ type: 'saveAlerts', frequency: 'off' }),
          ] as never,
        },
        {
          target: 'statistics',
          actions: [
            command({ type: 'recordConsent', purpose: 'alerts', granted: true }),
            {
              type: 'command' as const,
              params: (told: Told): Command => ({ type: 'saveAlerts', frequency: answerOf(told) }),
            },
          ] as never,
        },
      ],
      BACK: { target: 'permissions' },
    },
  },
  statistics: {
    always: [passTold('statistics', 'reviewing')],
    ...consentStep('statistics', 'reviewing', 'permissions'),
  },
};
