import { assign, enqueueActions } from 'xstate';
import { z } from 'zod';
import { yesNo } from '../common-choices.ts';
import { consentTexts } from '../consents.ts';
import { flowSetup } from '../define-machine.ts';
import { alertSettingsSchema, type AlertSettings } from '../facts.ts';
import { defineFlow, type FlowInput } from '../flow.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { vacancyRefOf, vacancyRefSchema, type VacancyRef } from '../vacancy-ref.ts';
import { turnOnOf, turnOnSchema, turnedOn } from './turn-on.ts';
import { alertsCommands } from './commands.ts';
import { wholeHour } from './whole-hour.ts';

const alertsContext = z.object({
  settings: alertSettingsSchema.nullable(),
  /** The vacancy that is not for this person. */
  dismiss: vacancyRefSchema.nullable(),
  vacancyId: z.number().nullable(),
  /** What the news is asked for beside the profile; null where the settings are looked at. */
  turnOn: turnOnSchema.nullable().default(null),
});
type AlertsContext = z.infer<typeof alertsContext>;

const frequencies = ['now', 'daily', 'weekly', 'off'];
const dismissReasons = ['place', 'field', 'pay', 'later', 'other'];
/** First and last quiet hour, WIB. */
const quietHours: Record<string, [number, number]> = { usual: [20, 7], long: [18, 9], none: [0, 0] };

const machine = flowSetup<AlertsContext>().createMachine({
  id: 'alerts',
  initial: 'begin',
  context: ({ input }) => ({
    settings: null,
    dismiss: dismissOf(input),
    vacancyId: null,
    turnOn: turnOnOf(input),
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.dismiss !== null, target: 'dismissing' },
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
    end: { type: 'final' },
  },
});

/** When vacancies are told, and which were not wanted. */
export const alerts = defineFlow({
  id: 'alerts',
  version: 1,
  commands: alertsCommands,
  machine,
  context: alertsContext,
  questions: {
    home: ({ settings }: AlertsContext): Question => ({
      text: text('alerts:home', {
        frequency: {
          text: text(`alerts:status_${settings?.consented === true ? settings.frequency : 'off'}`),
        },
        strict: { text: text(settings?.strict === true ? 'alerts:strictOn' : 'alerts:strictOff') },
        from: wholeHour(settings?.quietFrom ?? 20),
        until: wholeHour(settings?.quietUntil ?? 7),
        cap: settings?.weeklyCap ?? 7,
      }),
      choices: ['frequency', 'strict', 'quiet', 'cap', 'done'].map((id) => ({
        id,
        label: text(`alerts:${id}`),
      })),
      back: true,
    }),
    frequency: ({ settings }: AlertsContext): Question => ({
      ...(settings?.consented === true
        ? { text: text('alerts:frequencyQuestion') }
        : { text: consentTexts.alerts[0], consent: 'alerts' }),
      choices: frequencies.map((id) => ({
        id,
        label: text(`alerts:frequency_${id}`),
        words: `alerts:frequencyWords_${id}`,
      })),
      back: true,
    }),
    strict: (): Question => ({
      text: text('alerts:strictQuestion'),
      answer: 'yesno',
      choices: yesNo,
      back: true,
    }),
    quiet: (): Question => ({
      text: text('alerts:quietQuestion'),
      choices: Object.keys(quietHours).map((id) => ({ id, label: text(`alerts:quiet_${id}`) })),
      back: true,
    }),
    cap: (): Question => ({ text: text('alerts:capQuestion'), answer: 'number', back: true }),
    reason: (): Question => ({
      text: text('alerts:reasonQuestion'),
      choices: dismissReasons.map((id) => ({ id, label: text(`alerts:reason_${id}`) })),
      back: true,
    }),
  },
});

function isOn(settings: AlertSettings): boolean {
  return settings.consented && settings.frequency !== 'off';
}

function dismissOf(input: FlowInput | undefined): VacancyRef | null {
  const dismiss = input?.['dismiss'];
  if (typeof dismiss === 'number') return { id: dismiss };
  return dismiss === true ? vacancyRefOf(input) : null;
}
