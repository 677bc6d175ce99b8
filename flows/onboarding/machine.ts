import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { answerOf, command, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { OnboardingContext } from './context.ts';
import { steps, type RegistrationStep } from './steps.ts';

type Saved = Extract<Command, { type: 'saveProfile' }>['profile'];

const save = (profile: Saved): Command => ({ type: 'saveProfile', profile });
const consent = (purpose: 'matching' | 'alerts' | 'statistics', granted: boolean): Command => ({
  type: 'recordConsent',
  purpose,
  granted,
});
const load = command({ type: 'loadProfile' });

const listOf = ({ event }: Told): string[] =>
  event.type === 'ANSWERED' && Array.isArray(event.value) ? event.value : [];
const numberOf = ({ event }: Told): number => (event.type === 'ANSWERED' ? Number(event.value) : 0);
const skipped = (told: Told): boolean => answerOf(told) === 'skip';

/** More than anybody earns in a month, and within what the database holds. */
const mostPay = 1_000_000_000;

/** What each answer saves. */
const saved: Record<Exclude<RegistrationStep, 'accommodation'>, (told: Told) => Saved> = {
  name: (told) => ({ name: answerOf(told) }),
  birthDate: (told) => ({ birthDate: answerOf(told) }),
  gender: (told) => ({ gender: skipped(told) ? null : answerOf(told) }),
  regency: (told) => ({ regency: answerOf(told) }),
  education: (told) => ({ education: answerOf(told) }),
  fields: (told) => ({ fields: listOf(told) }),
  experience: (told) => ({ experienceYears: numberOf(told) }),
  wish: (told) => ({ wish: answerOf(told) === 'any' ? '' : answerOf(told) }),
  places: (told) => ({ places: answerOf(told) === 'near' ? [] : [answerOf(told)] }),
  pay: (told) => ({ payMin: skipped(told) ? null : Math.min(mostPay, Math.round(numberOf(told))) }),
  phone: (told) => ({ phone: skipped(told) ? null : answerOf(told) }),
};

/** What was answered before the consent was refused goes again. */
const nothing: Saved = {
  name: null,
  birthDate: null,
  gender: null,
  regency: null,
  education: null,
  fields: [],
  experienceYears: null,
  wish: null,
  wishFields: [],
  places: [],
  payMin: null,
  phone: null,
};

const editing = ({ context }: { context: OnboardingContext }): boolean => context.editing;

/** A step that saves its answer at once and goes on, or back to the summary when one answer was to be changed. */
function step(name: Exclude<RegistrationStep, 'accommodation'>) {
  const at = steps.indexOf(name);
  const next = steps[at + 1] ?? 'accommodation';
  const keep = { type: 'command' as const, params: (told: Told) => save(saved[name](told)) };
  return {
    on: {
      ANSWERED: [
        { guard: editing, target: 'reviewing', actions: keep },
        { target: next, actions: keep },
      ],
      BACK: [{ guard: editing, target: 'reviewing' }, { target: steps[at - 1] ?? 'consent' }],
    },
  };
}

function regionStep(name: 'regency' | 'places', clarify: string) {
  const base = step(name);
  const remember = assign(({ event }: Told) => ({
    options: event.type === 'ANSWER_AMBIGUOUS' ? event.options : [],
  }));
  return { ...base, on: { ...base.on, ANSWER_AMBIGUOUS: { target: clarify, actions: remember as never } } };
}

function clarifyStep(name: 'regency' | 'places') {
  const base = step(name);
  return { ...base, on: { ...base.on, BACK: { target: name } }, exit: assign({ options: [] }) as never };
}

function consentStep(purpose: 'matching' | 'alerts' | 'statistics', next: string, before: string) {
  return {
    on: {
      ANSWERED: {
        target: next,
        actions: {
          type: 'command' as const,
          params: (told: Told) => consent(purpose, answerOf(told) === 'yes'),
        },
      },
      BACK: { target: before },
    },
  };
}

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
    accommodation: {
      on: {
        ANSWERED: [
          { guard: (told) => skipped(told) && editing(told), target: 'reviewing' },
          { guard: skipped, target: 'matching' },
          {
            guard: (told) => answerOf(told) === 'none' && editing(told),
            target: 'reviewing',
            actions: command({ type: 'saveAccommodation', need: null }),
          },
          {
            guard: (told) => answerOf(told) === 'none',
            target: 'matching',
            actions: command({ type: 'saveAccommodation', need: null }),
          },
          {
            target: 'disabilityConsent',
            actions: assign((told) => ({ options: [answerOf(told)] })),
          },
        ],
        BACK: [{ guard: editing, target: 'reviewing' }, { target: 'phone' }],
      },
    },
    disabilityConsent: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'yes',
            target: 'accommodated',
            actions: [
              command({ type: 'recordConsent', purpose: 'disability', granted: true }),
              {
                type: 'command',
                params: ({ context }) => ({ type: 'saveAccommodation', need: context.options[0] ?? null }),
              },
              assign({ options: [] }),
            ],
          },
          {
            target: 'accommodated',
            actions: [
              command({ type: 'recordConsent', purpose: 'disability', granted: false }),
              command({ type: 'saveAccommodation', need: null }),
              assign({ options: [] }),
            ],
          },
        ],
        BACK: { target: 'accommodation' },
      },
    },
    accommodated: { always: [{ guard: editing, target: 'reviewing' }, { target: 'matching' }] },
    matching: consentStep('matching', 'alerts', 'accommodation'),
    alerts: {
      on: {
        ANSWERED: [
          {
            guard: (told) => answerOf(told) === 'off',
            target: 'statistics',
            actions: [command(consent('alerts', false)), command({ type: 'saveAlerts', frequency: 'off' })],
          },
          {
            target: 'statistics',
            actions: [
              command(consent('alerts', true)),
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
      entry: [load, assign({ editing: false })],
      on: {
        PROFILE_LOADED: { actions: assign(({ event }) => ({ profile: event.profile })), target: 'summary' },
      },
    },
    summary: {
      on: {
        ANSWERED: [
          { guard: (told) => answerOf(told) === 'change', target: 'change' },
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
