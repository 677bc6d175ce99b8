import { assign, enqueueActions } from 'xstate';
import type { AlertSettings } from '../facts.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { VacancyRef } from '../vacancy-ref.ts';
import { alertsStart } from './context.ts';
import { quietHours } from './quiet-hours.ts';
import { alertsSetup } from './setup.ts';
import { searchStates } from './search-states.ts';
import { namesSearch, turnedOn } from './turn-on.ts';

/** The settings are looked at and changed; a vacancy that was not wanted is noted with its reason. */
export const alertsMachine = alertsSetup.createMachine({
  id: 'alerts',
  initial: 'begin',
  context: ({ input }) => alertsStart(input),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.dismiss !== null, target: 'dismissing' },
        { guard: ({ context }) => context.list, target: 'listing' },
        { guard: ({ context }) => namesSearch(context) && !context.registered, target: 'register' },
        { target: 'loading' },
      ],
    },
    loading: {
      entry: command({ type: 'loadAlerts' }),
      on: {
        ALERTS_LOADED: [
          {
            guard: ({ context, event }) => context.turnOn !== null && !isOn(event.settings),
            target: 'frequency',
            actions: assign(({ event }) => ({ settings: event.settings })),
          },
          { guard: ({ context }) => namesSearch(context), target: 'keeping' },
          { guard: ({ context }) => context.turnOn !== null, target: 'end', actions: turnedOn },
          { target: 'home', actions: assign(({ event }) => ({ settings: event.settings })) },
        ],
      },
    },
    home: {
      on: {
        ANSWERED: [
          { guard: answered('frequency'), target: 'frequency' },
          { guard: answered('strict'), target: 'strict' },
          { guard: answered('quiet'), target: 'quiet' },
          { guard: answered('cap'), target: 'cap' },
          { guard: answered('searches'), target: 'listing' },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
        RESUMED: { target: 'loading' },
      },
    },
    frequency: {
      on: {
        ANSWERED: {
          target: 'loading',
          actions: [
            assign(({ context, event }) => (answered('off')({ event }) ? { turnOn: null } : context)),
            enqueueActions(({ context, event, enqueue }) => {
              const frequency = answerOf({ event });
              const granted = frequency !== 'off';
              if (granted !== context.settings?.consented)
                enqueue(command({ type: 'recordConsent', purpose: 'alerts', granted }));
              enqueue(command({ type: 'saveAlerts', frequency }));
              if (context.turnOn === null) enqueue(say(text('settings:saved')));
            }),
          ],
        },
        BACK: [{ guard: ({ context }) => context.turnOn !== null, target: 'end' }, { target: 'loading' }],
      },
    },
    strict: {
      on: {
        ANSWERED: {
          target: 'loading',
          actions: [
            {
              type: 'command',
              params: (told: Told) => ({ type: 'saveAlerts', strict: answerOf(told) === 'yes' }),
            },
            say(text('settings:saved')),
          ],
        },
        BACK: { target: 'loading' },
      },
    },
    quiet: {
      on: {
        ANSWERED: {
          target: 'loading',
          actions: [
            {
              type: 'command',
              params: (told: Told) => {
                const [quietFrom, quietUntil] = quietHours[answerOf(told)] ?? [20, 7];
                return { type: 'saveAlerts', quietFrom, quietUntil };
              },
            },
            say(text('settings:saved')),
          ],
        },
        BACK: { target: 'loading' },
      },
    },
    cap: {
      on: {
        ANSWERED: {
          target: 'loading',
          actions: [
            {
              type: 'command',
              params: (told: Told) => ({
                type: 'saveAlerts',
                weeklyCap: Math.min(50, Math.max(1, Math.round(Number(answerOf(told))))),
              }),
            },
            say(text('settings:saved')),
          ],
        },
        BACK: { target: 'loading' },
      },
    },
    dismissing: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadVacancy', which: context.dismiss as VacancyRef }),
      },
      on: {
        VACANCY_LOADED: [
          {
            guard: ({ event }) => event.vacancy.applied,
            target: 'end',
            actions: say(text('alerts:dismissApplied')),
          },
          { target: 'reason', actions: assign(({ event }) => ({ vacancyId: event.vacancy.id })) },
        ],
        VACANCY_GONE: { target: 'end', actions: say(text('vacancies:gone')) },
      },
    },
    reason: {
      on: {
        ANSWERED: {
          target: 'end',
          actions: [
            {
              type: 'command',
              params: ({ context, event }) => ({
                type: 'dismissAlert',
                vacancyId: context.vacancyId ?? 0,
                reason: answerOf({ event }),
              }),
            },
            say(text('alerts:dismissed')),
          ],
        },
        BACK: { target: 'end' },
      },
    },
    ...searchStates,
    end: { type: 'final' },
  },
});

function isOn(settings: AlertSettings): boolean {
  return settings.consented && settings.frequency !== 'off';
}
