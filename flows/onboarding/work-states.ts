import { assign } from 'xstate';
import { answerOf, command, type Told } from '../machine-helpers.ts';
import { editing, step } from './answer-step.ts';
import type { ToldWork } from './commands.ts';
import type { OnboardingContext } from './context.ts';
import type { OnboardingEvent } from './events.ts';
import { save, type Saved } from './saved-answers.ts';
import type { RegistrationStep } from './steps.ts';

interface Known extends Told {
  context: OnboardingContext;
}

const stateNames = {
  wish: { coding: 'codingWish', which: 'wishWhich' },
  worked: { coding: 'codingWorked', which: 'workedWhich' },
} as const;

const base = step('wish');
const any = (told: Told): boolean => answerOf(told) === 'any';

/** The wished work; words that are not clear are asked back, any work is not. */
export const wishStep = {
  ...base,
  always: base.always.map((one) => ({ ...one, target: 'codingWish' })),
  on: {
    ...base.on,
    ANSWERED: [
      ...base.on.ANSWERED.map((one) => ({
        ...one,
        guard: (told: Known) => any(told) && (one.guard?.(told) ?? true),
      })),
      ...base.on.ANSWERED.map((one) => ({ ...one, target: 'codingWish' })),
    ],
    BACK: base.on.BACK,
  },
};

type Coded = Extract<OnboardingEvent, { type: 'WORK_CODED' }>;

/**
 * Which unit groups the words just saved name: kept where they are clear, else three are shown to pick from.
 * @param places the step that asked, and the one that follows
 */
export function workStates(of: ToldWork, { asks, next }: { asks: RegistrationStep; next: RegistrationStep }) {
  const { coding, which } = stateNames[of];
  const keep = (codes: string[]) =>
    save(of === 'wish' ? { wishOccupations: codes } : ({ occupations: codes } satisfies Saved));
  const onwards = (one: object) => [
    { ...one, guard: editing, target: 'reviewing' },
    { ...one, target: next },
  ];
  return {
    [coding]: {
      entry: command({ type: 'codeWork', of }),
      on: {
        WORK_CODED: [
          {
            guard: ({ event }: { event: Coded }) => !event.sure,
            target: which,
            actions: assign(({ event }) => ({ works: (event as Coded).options })) as never,
          },
          ...onwards({
            actions: {
              type: 'command' as const,
              params: ({ event }: { event: Coded }) => keep(event.options.map(({ code }) => code)),
            },
          }),
        ],
      },
    },
    [which]: {
      on: {
        ANSWERED: onwards({
          actions: {
            type: 'command' as const,
            params: (told: Told) => keep(answerOf(told) === 'none' ? [] : [answerOf(told)]),
          },
        }),
        BACK: { target: asks },
      },
      exit: assign({ works: [] }) as never,
    },
  };
}
