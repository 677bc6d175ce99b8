import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, answerOf, command, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { editing } from './answer-step.ts';
import type { OnboardingContext } from './context.ts';
import { shownNeed } from './shown-need.ts';
import { skipped } from './saved-answers.ts';

interface Known extends Told {
  context: OnboardingContext;
}

const forget = assign({ options: [] }) as never;
const forgetNeed = command({ type: 'saveAccommodation', need: null });

const keepNeed = [
  command({ type: 'recordConsent', purpose: 'disability', granted: true }),
  {
    type: 'command' as const,
    params: ({ context }: Known): Command => ({
      type: 'saveAccommodation',
      need: context.options[0] ?? null,
    }),
  },
  forget,
];

/** What a person needs at work: told only if they like, and kept only with a consent of its own. */
export const accommodationStates = {
  accommodation: {
    on: {
      ANSWERED: [
        { guard: (known: Known) => skipped(known) && editing(known), target: 'reviewing' },
        { guard: skipped, target: 'permissions' },
        {
          guard: (known: Known) => answerOf(known) === 'none' && editing(known),
          target: 'reviewing',
          actions: forgetNeed,
        },
        { guard: answered('none'), target: 'permissions', actions: forgetNeed },
        {
          target: 'disabilityConsent',
          actions: [
            assign((told: Told) => ({ options: [answerOf(told)] })) as never,
            {
              type: 'command' as const,
              params: (told: Told): Command => ({
                type: 'say',
                text: text('onboarding:needed', { what: shownNeed(answerOf(told)) }),
              }),
            },
          ],
        },
      ],
      BACK: [{ guard: editing, target: 'reviewing' }, { target: 'phone' }],
    },
  },
  disabilityConsent: {
    on: {
      ANSWERED: [
        {
          guard: (known: Known) => answered('yes')(known) && known.context.options[0] === 'vision',
          target: 'plainText',
          actions: keepNeed,
        },
        {
          guard: answered('yes'),
          target: 'accommodated',
          actions: keepNeed,
        },
        {
          target: 'accommodated',
          actions: [
            command({ type: 'recordConsent', purpose: 'disability', granted: false }),
            forgetNeed,
            forget,
          ],
        },
      ],
      BACK: { target: 'accommodation', actions: forget },
    },
  },
  /** For a screen reader: no emoji, no buttons. */
  plainText: {
    on: {
      ANSWERED: {
        target: 'accommodated',
        actions: {
          type: 'command' as const,
          params: (told: Told): Command => ({ type: 'setPlainText', plain: answerOf(told) === 'yes' }),
        },
      },
      BACK: { target: 'accommodation' },
    },
  },
};
