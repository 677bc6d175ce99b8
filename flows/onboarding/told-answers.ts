import { assign, enqueueActions } from 'xstate';
import type { Command } from '../command.ts';
import type { FlowEvent } from '../event.ts';
import { say } from '../machine-helpers.ts';
import { text, type Var } from '../text.ts';
import type { OnboardingContext } from './context.ts';
import { shownAnswer } from './heard-back.ts';
import { save, saved } from './saved-answers.ts';
import { steps, type RegistrationStep } from './steps.ts';

interface Known {
  context: OnboardingContext;
}
type Told = Exclude<RegistrationStep, 'accommodation'>;

const eventOf = ({ context }: Known, name: Told): FlowEvent => ({
  type: 'ANSWERED',
  value: context.told[name] ?? '',
});

/** What was told before its question is saved when the question comes up, and passed. */
export function passTold(name: Told, next: string) {
  return {
    guard: ({ context }: Known): boolean => !context.editing && context.told[name] !== undefined,
    target: next,
    actions: [
      {
        type: 'command' as const,
        params: (known: Known): Command => save(saved[name]({ event: eventOf(known, name) })),
      },
      assign(({ context }: Known) => ({
        told: without(context.told, name),
        ...(name === 'education' && { level: String(context.told[name]) }),
      })),
    ] as never,
  };
}

/** Several answers in one message are kept until their questions come, and said back as one summary. */
export const keepTold = {
  guard: ({ context }: Known): boolean => !context.editing,
  actions: [
    assign(({ context, event }: Known & { event: FlowEvent }) =>
      event.type === 'TOLD_SEVERAL' ? { told: { ...context.told, ...event.told } } : {},
    ),
    enqueueActions(({ event, enqueue }) => {
      const { told } = event as Extract<FlowEvent, { type: 'TOLD_SEVERAL' }>;
      const lines: Var[] = steps.flatMap((name) => {
        const what = told[name] === undefined ? null : shownAnswer(name, told[name]);
        return what === null
          ? []
          : [
              {
                text: text('onboarding:notedLine', {
                  label: { text: text(`onboarding:label_${name}`) },
                  what,
                }),
              },
            ];
      });
      enqueue(say(text('onboarding:notedSeveral', { lines: { lines } })));
    }),
  ] as never,
};

function without(told: OnboardingContext['told'], name: string): OnboardingContext['told'] {
  return Object.fromEntries(Object.entries(told).filter(([key]) => key !== name));
}
