import type { Command } from '../command.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { AssessmentContext } from './context.ts';
import { introText } from './intro-text.ts';

interface Known extends Told {
  context: AssessmentContext;
}

/** No question before a yes to keeping the answers, to the text as it is now; research is asked apart. */
export const consentStates = {
  consenting: {
    entry: command({ type: 'loadConsents' }),
    on: {
      CONSENTS_LOADED: [
        {
          guard: ({ event }: Told) =>
            event.type === 'CONSENTS_LOADED' &&
            event.granted.includes('questionnaire') &&
            event.outdated?.includes('questionnaire') !== true,
          target: 'starting',
        },
        {
          target: 'consent',
          actions: {
            type: 'command' as const,
            params: ({ context }: Known): Command => ({ type: 'say', text: introText(context) }),
          },
        },
      ],
    },
  },
  consent: {
    on: {
      ANSWERED: [
        {
          guard: answered('yes'),
          target: 'research',
          actions: command({ type: 'recordConsent', purpose: 'questionnaire', granted: true }),
        },
        { target: 'end', actions: say(text('assessment:notNow')) },
      ],
      BACK: { target: 'choose' },
    },
  },
  research: {
    on: {
      ANSWERED: {
        target: 'starting',
        actions: {
          type: 'command' as const,
          params: (told: Told): Command => ({
            type: 'recordConsent',
            purpose: 'research',
            granted: answerOf(told) === 'yes',
          }),
        },
      },
      BACK: { target: 'consent' },
    },
  },
};
