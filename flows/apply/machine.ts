import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { vacancyRefOf, type VacancyRef } from '../vacancy-ref.ts';
import type { ApplyContext } from './context.ts';

interface Known {
  context: ApplyContext;
}

/** Consent to share with this one employer, the application, and word of it. */
function sending(shareResult: boolean) {
  return [
    {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({
        type: 'recordConsent',
        purpose: 'sharing',
        granted: true,
        subject: `vacancy:${context.vacancy?.id ?? 0}`,
      }),
    },
    {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({
        type: 'apply',
        vacancyId: context.vacancy?.id ?? 0,
        shareResult,
      }),
    },
    {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({
        type: 'say',
        text: text('apply:sent', { employer: context.vacancy?.employer ?? '' }),
      }),
    },
  ];
}

export const applyMachine = flowSetup<ApplyContext>().createMachine({
  id: 'apply',
  initial: 'begin',
  context: ({ input }) => ({
    list: input?.['list'] === true,
    which: vacancyRefOf(input),
    vacancy: null,
    profile: null,
    items: [],
    chosen: null,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.list || context.which === null, target: 'loading' },
        { target: 'opening' },
      ],
    },
    opening: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadVacancy', which: context.which as VacancyRef }),
      },
      on: {
        VACANCY_LOADED: [
          { guard: ({ event }) => event.vacancy.applied, target: 'end', actions: say(text('apply:already')) },
          { guard: ({ event }) => event.vacancy.closed, target: 'end', actions: say(text('apply:closed')) },
          {
            target: 'checking',
            actions: assign(({ event }) => {
              const { id, title, employer, applied, closed } = event.vacancy;
              return { vacancy: { id, title, employer, applied, closed } };
            }),
          },
        ],
        VACANCY_GONE: { target: 'end', actions: say(text('vacancies:gone')) },
      },
    },
    checking: {
      entry: command({ type: 'loadProfile' }),
      on: {
        PROFILE_LOADED: [
          {
            guard: ({ event }) => !event.profile.registered,
            target: 'mustRegister',
          },
          {
            guard: ({ event }) => event.guardian === true,
            target: 'mustAskGuardian',
          },
          {
            guard: ({ event }) => event.profile.phone === null,
            target: 'phone',
            actions: assign(({ event }) => ({ profile: event.profile })),
          },
          { target: 'confirm', actions: assign(({ event }) => ({ profile: event.profile })) },
        ],
      },
    },
    mustRegister: {
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
    },
    mustAskGuardian: {
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
    },
    phone: {
      on: {
        ANSWERED: {
          target: 'checking',
          actions: {
            type: 'command',
            params: (told: Told) => ({ type: 'saveProfile', profile: { phone: answerOf(told) } }),
          },
        },
        BACK: { target: 'end', actions: say(text('apply:notSent')) },
      },
    },
    confirm: {
      on: {
        ANSWERED: [
          { guard: answered('yes'), target: 'end', actions: sending(false) },
          { guard: answered('yesWithResult'), target: 'end', actions: sending(true) },
          { target: 'end', actions: say(text('apply:notSent')) },
        ],
        RESUMED: { target: 'opening' },
        BACK: { target: 'end', actions: say(text('apply:notSent')) },
      },
    },
    loading: {
      entry: [command({ type: 'loadApplications' }), assign({ chosen: null })],
      on: {
        APPLICATIONS_LOADED: [
          { guard: ({ event }) => event.items.length === 0, target: 'noneYet' },
          { target: 'list', actions: assign(({ event }) => ({ items: event.items })) },
        ],
      },
    },
    noneYet: {
      on: {
        ANSWERED: [
          { guard: answered('search'), actions: command({ type: 'startFlow', flow: 'vacancies' }) },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    list: {
      on: {
        ANSWERED: {
          target: 'application',
          actions: assign((told) => ({ chosen: Number(answerOf(told).slice(1)) })),
        },
        BACK: { target: 'end' },
      },
    },
    application: {
      on: {
        ANSWERED: [{ guard: answered('withdraw'), target: 'withdrawing' }, { target: 'loading' }],
        BACK: { target: 'loading' },
      },
    },
    withdrawing: {
      on: {
        ANSWERED: [
          {
            guard: answered('yes'),
            target: 'loading',
            actions: [
              {
                type: 'command',
                params: ({ context }) => ({
                  type: 'recordConsent',
                  purpose: 'sharing',
                  granted: false,
                  subject: `vacancy:${context.items.find(({ id }) => id === context.chosen)?.vacancyId ?? 0}`,
                }),
              },
              say(text('apply:withdrawn')),
            ],
          },
          { target: 'application' },
        ],
        BACK: { target: 'application' },
      },
    },
    end: { type: 'final' },
  },
});
