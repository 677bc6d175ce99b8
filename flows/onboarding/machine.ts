import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text, type Text } from '../text.ts';
import { accommodationStates } from './accommodation-states.ts';
import { clarifyStep, editing, regionStep, step } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';
import { fieldsStep } from './fields-step.ts';
import { guardianStates } from './guardian-states.ts';
import { sayBack } from './heard-back.ts';
import { permissionStates } from './permission-states.ts';
import { nothing, save, saved } from './saved-answers.ts';
import { minimumAge, steps } from './steps.ts';
import { educationStep, studyStep } from './study-step.ts';
import { wishStep, workStates } from './work-states.ts';

/** Below it a guardian is asked. */
const adultAge = 18;
const youngerThan =
  (age: number) =>
  ({ event }: Told): boolean =>
    event.type === 'ANSWERED' && event.age !== undefined && event.age < age;

/** Nothing that was told is kept. */
function forgetting(why: Text) {
  return {
    entry: [command(save(nothing)), command({ type: 'saveAccommodation', need: null }), say(why)],
    always: { target: 'end' },
  };
}

/** The consent, and the way to answer all at once. */
const agreed = {
  guard: (told: Told) => answerOf(told) === 'yes',
  target: 'name',
  actions: [
    command({ type: 'recordConsent', purpose: 'account', granted: true }),
    say(text('onboarding:allAtOnce')),
  ],
};

/** The consent, twelve questions, three consents in one message, and the summary in which each answer can be changed. */
export const onboardingMachine = flowSetup<OnboardingContext>().createMachine({
  id: 'onboarding',
  initial: 'begin',
  context: ({ input }) => ({
    editing: false,
    options: [],
    works: [],
    profile: null,
    registered: input?.person.registered ?? false,
    forGuardian: input?.['guardian'] === true,
    guardianCode: '',
    told: {},
    level: '',
    languageShown: input?.['languageShown'] === true,
    decided: [],
    ask: steps.find((name) => name === input?.['field']) ?? null,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.forGuardian, target: 'askingGuardian' },
        ...steps.map((name) => ({
          guard: ({ context }: { context: OnboardingContext }) => context.registered && context.ask === name,
          target: name,
          actions: assign({ editing: true, ask: null }) as never,
        })),
        { guard: ({ context }) => context.registered, target: 'reviewing' },
        { guard: ({ context }) => context.languageShown, target: 'consent' },
        { target: 'language' },
      ],
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
          agreed,
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
          agreed,
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
            guard: (told) => youngerThan(minimumAge)(told) && told.context.registered,
            target: 'end',
            actions: [
              say(text('onboarding:tooYoungRegistered', { age: minimumAge })),
              command({ type: 'startFlow', flow: 'settings', input: { go: 'delete' } }),
            ],
          },
          {
            guard: youngerThan(minimumAge),
            target: 'tooYoung',
            actions: command({ type: 'recordConsent', purpose: 'account', granted: false }),
          },
          {
            guard: youngerThan(adultAge),
            target: 'askingGuardian',
            actions: [
              { type: 'command', params: (told: Told) => save(saved.birthDate(told)) },
              ...sayBack('birthDate'),
            ] as never,
          },
          ...step('birthDate').on.ANSWERED,
        ],
      },
    },
    ...guardianStates,
    gender: step('gender'),
    regency: regionStep('regency', 'regencyWhich'),
    regencyWhich: clarifyStep('regency'),
    education: educationStep,
    study: studyStep,
    fields: fieldsStep,
    experience: step('experience'),
    ...workStates('worked', { asks: 'fields', next: 'experience' }),
    wish: wishStep,
    ...workStates('wish', { asks: 'wish', next: 'places' }),
    places: regionStep('places', 'placesWhich'),
    placesWhich: clarifyStep('places'),
    pay: {
      ...step('pay'),
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
    accommodated: { always: [{ guard: editing, target: 'reviewing' }, { target: 'permissions' }] },
    ...permissionStates,
    reviewing: {
      entry: [command({ type: 'loadProfile' }), assign({ editing: false })],
      on: {
        PROFILE_LOADED: [
          {
            guard: ({ event, context }) => event.guardian === true && !context.registered,
            target: 'askingGuardian',
          },
          { actions: assign(({ event }) => ({ profile: event.profile })), target: 'summary' },
        ],
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
              command({
                type: 'startFlow',
                flow: 'assessment',
                input: { go: 'first' },
                unlessWaited: true,
              }),
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
    declined: forgetting(text('onboarding:declined')),
    tooYoung: forgetting(text('onboarding:tooYoung', { age: minimumAge })),
    end: { type: 'final' },
  },
});
