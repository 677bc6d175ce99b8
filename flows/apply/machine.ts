import { assign } from 'xstate';
import { command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { VacancyRef } from '../vacancy-ref.ts';
import { askStates } from './ask-states.ts';
import { applyContextOf } from './context.ts';
import { applySetup } from './helpers.ts';
import { listStates } from './list-states.ts';

export const applyMachine = applySetup.createMachine({
  id: 'apply',
  initial: 'begin',
  context: ({ input }) => applyContextOf(input),
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
            target: 'receiving',
            actions: assign(({ event }) => {
              const { id, title, employer, applied, closed } = event.vacancy;
              return { vacancy: { id, title, employer, applied, closed } };
            }),
          },
        ],
        VACANCY_GONE: { target: 'end', actions: say(text('vacancies:gone')) },
      },
    },
    receiving: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadReceiver', vacancyId: context.vacancy?.id ?? 0 }),
      },
      on: {
        RECEIVER_FOUND: {
          target: 'checking',
          actions: assign(({ event: { receiver } }) => ({ receiver, bySelf: receiver.kind === 'way' })),
        },
        VACANCY_GONE: { target: 'end', actions: say(text('vacancies:gone')) },
      },
    },
    checking: {
      entry: command({ type: 'loadProfile' }),
      on: {
        PROFILE_LOADED: [
          { guard: ({ event }) => !event.profile.registered, target: 'mustRegister' },
          { guard: ({ event }) => event.guardian === true, target: 'mustAskGuardian' },
          {
            guard: ({ context }) => context.bySelf,
            target: 'way',
            actions: assign(({ event }) => ({ profile: event.profile })),
          },
          {
            guard: ({ context, event }) => event.profile.phone === null && context.shares.includes('phone'),
            target: 'phone',
            actions: assign(({ event }) => ({ profile: event.profile })),
          },
          { target: 'confirm', actions: assign(({ event }) => ({ profile: event.profile })) },
        ],
      },
    },
    ...askStates,
    ...listStates,
    end: { type: 'final' },
  },
});
