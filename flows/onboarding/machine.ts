import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answerOf, command, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { accommodationStates } from './accommodation-states.ts';
import { clarifyStep, consentStep, editing, regionStep, step } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';
import { nothing, save, saved } from './saved-answers.ts';
import { steps } from './steps.ts';

/** Consents, twelve questions, and the summary in which each answer can be changed. */
export const onboardingMachine = flowSetup<OnboardingContext>().createMachine({
  id: 'onboarding',
  initial: 'begin',
  context: ({ input }) => ({
    editing: false,
    options: [],
    profile: null,
    registered: input?.person.registered ?? false,
  }),
  states: {
    begin: {
      always: [{ guard: ({ context }) => context.registered, target: 'reviewing' }, { target: 'language' }],
    },
    language: {
      on: {
        ANSWERED: {
          target: 'consent',
          actions: {
            type: 'command',
            params: (told: Told) => ({ type: 'setLanguage', language: answerOf(told) }),
          },
        },
      },
    },
    consent: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'yes',
            target: 'name',
            actions: [command({ type: 'recordConsent', purpose: 'account', granted: true })],
          },
          { guard: (told) => answerOf(told) === 'more', target: 'consentDetails' },
          {
            target: 'declined',
            actions: [command({ type: 'recordConsent', purpose: 'account', granted: false })],
          },
        ],
        BACK: { target: 'language' },
      },
    },
    consentDetails: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'yes',
            target: 'name',
            actions: [command({ type: 'recordConsent', purpose: 'account', granted: true })],
          },
          {
            target: 'declined',
            actions: [command({ type: 'recordConsent', purpose: 'account', granted: false })],
          },
        ],
        BACK: { target: 'consent' },
      },
    },
    name: step('name'),
    birthDate: {
      ...step('birthDate'),
      on: {
        ...step('birthDate').on,
        ANSWERED: [
          {
            guard: ({ event }) => event.age !== undefined && event.age < 18,
            target: 'guardian',
            actions: { type: 'command', params: (told: Told) => save(saved.birthDate(told)) },
          },
          ...step('birthDate').on.ANSWERED,
        ],
      },
    },
    guardian: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) !== 'yes' && told.context.registered,
            target: 'end',
            actions: [
              command({ type: 'recordConsent', purpose: 'account', granted: false, subject: 'guardian' }),
              command({ type: 'startFlow', flow: 'settings', input: { go: 'delete' } }),
            ],
          },
          {
            guard: (told) => answerOf(told) !== 'yes',
            target: 'declined',
            actions: [
              command({ type: 'recordConsent', purpose: 'account', granted: false, subject: 'guardian' }),
              command({ type: 'recordConsent', purpose: 'account', granted: false }),
            ],
          },
          {
            guard: editing,
            target: 'reviewing',
            actions: [
              command({ type: 'recordConsent', purpose: 'account', granted: true, subject: 'guardian' }),
            ],
          },
          {
            target: 'gender',
            actions: [
              command({ type: 'recordConsent', purpose: 'account', granted: true, subject: 'guardian' }),
            ],
          },
        ],
        BACK: { target: 'birthDate' },
      },
    },
    gender: step('gender'),
    regency: regionStep('regency', 'regencyWhich'),
    regencyWhich: clarifyStep('regency'),
    education: step('education'),
    fields: {
      on: {
        ...step('fields').on,
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'none' && !editing(told),
            target: 'wish',
            actions: command(save({ fields: [], experienceYears: 0 })),
          },
          ...step('fields').on.ANSWERED,
        ],
      },
    },
    experience: step('experience'),
    wish: step('wish'),
    places: regionStep('places', 'placesWhich'),
    placesWhich: clarifyStep('places'),
    pay: {
      on: {
        ...step('pay').on,
        ANSWER_AMBIGUOUS: {
          target: 'payWhich',
          actions: assign(({ event }) => ({ options: event.options })),
        },
      },
    },
    payWhich: {
      ...step('pay'),
      on: { ...step('pay').on, BACK: { target: 'pay' } },
      exit: assign({ options: [] }),
    },
    phone: step('phone'),
    ...accommodationStates,
    accommodated: { always: [{ guard: editing, target: 'reviewing' }, { target: 'matching' }] },
    matching: consentStep('matching', 'alerts', 'accommodation'),
    alerts: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'off',
            target: 'statistics',
            actions: [
              command({ type: 'recordConsent', purpose: 'alerts', granted: false }),
              command({ type: 'saveAlerts', frequency: 'off' }),
            ],
          },
          {
            target: 'statistics',
            actions: [
              command({ type: 'recordConsent', purpose: 'alerts', granted: true }),
              {
                type: 'command',
                params: (told: Told) => ({ type: 'saveAlerts', frequency: answerOf(told) }),
              },
            ],
          },
        ],
        BACK: { target: 'matching' },
      },
    },
    statistics: consentStep('statistics', 'reviewing', 'alerts'),
    reviewing: {
      entry: [command({ type: 'loadProfile' }), assign({ editing: false })],
      on: {
        PROFILE_LOADED: { actions: assign(({ event }) => ({ profile: event.profile })), target: 'summary' },
      },
    },
    summary: {
      on: {
        ANSWERED: [
          { guard: (told) => answerOf(told) === 'no', target: 'change' },
          {
            guard: ({ context }) => context.registered,
            target: 'end',
            actions: assign({ profile: null }),
          },
          {
            target: 'end',
            actions: [
              command({ type: 'completeRegistration' }),
              {
                type: 'command',
                params: ({ context }) => ({
                  type: 'say',
                  text: text('onboarding:done', { name: context.profile?.name ?? '' }),
                }),
              },
              assign({ profile: null }),
            ],
          },
        ],
        BACK: { target: 'end', guard: ({ context }) => context.registered },
      },
    },
    change: {
      entry: assign({ profile: null }),
      on: {
        ANSWERED: steps.map((name) => ({
          guard: (told: Told) => answerOf(told) === name,
          target: name,
          actions: assign({ editing: true }) as never,
        })),
        BACK: { target: 'reviewing' },
      },
    },
    declined: {
      entry: [
        command(save(nothing)),
        command({ type: 'saveAccommodation', need: null }),
        command({ type: 'say', text: text('onboarding:declined') }),
      ],
      always: { target: 'end' },
    },
    end: { type: 'final' },
  },
});
