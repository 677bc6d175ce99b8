import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { ApplyContext } from './context.ts';
import { applySetup, notSent } from './helpers.ts';
import { appliedText } from './said-texts.ts';

const state = applySetup.createStateConfig;

interface Known {
  context: ApplyContext;
}

/** Consent to show it to this one employer. */
const consenting = {
  type: 'command' as const,
  params: ({ context }: Known): Command => ({
    type: 'recordConsent',
    purpose: 'sharing',
    granted: true,
    subject: `vacancy:${context.vacancy?.id ?? 0}`,
  }),
};

const withResult = ({ context }: Known): { shares: string[] } => ({
  shares: [...context.shares.filter((one) => one !== 'result'), 'result'],
});

const toggled = ({ context }: Known, told: Told): { shares: string[] } => {
  const one = answerOf(told);
  const { shares } = context;
  return { shares: shares.includes(one) ? shares.filter((other) => other !== one) : [...shares, one] };
};

/** What is asked before an application begins, and its beginning. */
export const askStates = {
  mustRegister: state({
    on: {
      ANSWERED: [
        {
          guard: answered('yes'),
          actions: command({ type: 'startFlow', flow: 'onboarding', andReturn: true }),
        },
        { target: 'end' },
      ],
      BACK: { target: 'end' },
      RESUMED: { target: 'checking' },
    },
  }),
  mustAskGuardian: state({
    on: {
      ANSWERED: [
        {
          guard: answered('yes'),
          actions: command({
            type: 'startFlow',
            flow: 'onboarding',
            input: { guardian: true },
            andReturn: true,
          }),
        },
        { target: 'end' },
      ],
      BACK: { target: 'end' },
      RESUMED: { target: 'checking' },
    },
  }),
  phone: state({
    on: {
      ANSWERED: [
        {
          guard: answered('skip'),
          target: 'confirm',
          actions: assign(({ context }) => ({ shares: context.shares.filter((one) => one !== 'phone') })),
        },
        {
          target: 'opening',
          actions: {
            type: 'command',
            params: (told: Told) => ({ type: 'saveProfile', profile: { phone: answerOf(told) } }),
          },
        },
      ],
      BACK: notSent,
    },
  }),
  way: state({
    on: {
      ANSWERED: [
        { guard: answered('yes'), target: 'applying', actions: assign({ shares: [], sentAlready: false }) },
        {
          guard: answered('sentAlready'),
          target: 'applying',
          actions: assign({ shares: [], sentAlready: true }),
        },
        { target: 'end', actions: say(text('apply:notNoted')) },
      ],
      RESUMED: { target: 'opening' },
      BACK: { target: 'end', actions: say(text('apply:notNoted')) },
    },
  }),
  confirm: state({
    on: {
      ANSWERED: [
        { guard: answered('yes'), target: 'applying', actions: consenting },
        { guard: answered('yesWithResult'), target: 'applying', actions: [consenting, assign(withResult)] },
        { guard: answered('change'), target: 'change' },
        notSent,
      ],
      RESUMED: { target: 'opening' },
      BACK: notSent,
    },
  }),
  change: state({
    on: {
      ANSWERED: [
        { guard: answered('words'), target: 'sentence' },
        { guard: answered('noWords'), actions: assign({ words: null }) },
        { guard: answered('done'), target: 'confirm' },
        { actions: assign((told) => toggled(told, told)) },
      ],
      BACK: { target: 'confirm' },
    },
  }),
  sentence: state({
    on: {
      ANSWERED: { target: 'change', actions: assign((told) => ({ words: answerOf(told) })) },
      BACK: { target: 'change' },
    },
  }),
  applying: state({
    entry: {
      type: 'command',
      params: ({ context: { vacancy, shares, words } }) => ({
        type: 'apply',
        vacancyId: vacancy?.id ?? 0,
        shareResult: shares.includes('result'),
        shares: shares.filter((one) => one !== 'result'),
        words,
      }),
    },
    on: {
      APPLIED: [
        {
          guard: ({ context }) => context.sentAlready,
          target: 'noting',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'moveApplication',
              applicationId: event.applicationId,
              move: 'SENT',
            }),
          },
        },
        {
          target: 'end',
          actions: {
            type: 'command',
            params: ({ context }) => ({ type: 'say', text: appliedText(context) }),
          },
        },
      ],
      APPLY_REFUSED: {
        target: 'end',
        actions: {
          type: 'command',
          params: ({ event }) => ({ type: 'say', text: text(`apply:${event.why}`) }),
        },
      },
    },
  }),
  noting: state({
    on: {
      APPLICATION_MOVED: {
        target: 'end',
        actions: { type: 'command', params: ({ context }) => ({ type: 'say', text: appliedText(context) }) },
      },
    },
  }),
};
