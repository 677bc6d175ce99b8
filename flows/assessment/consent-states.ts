import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { recordSaid, saidOf } from '../permissions.ts';
import { text } from '../text.ts';
import type { AssessmentContext } from './context.ts';
import { introText } from './intro-text.ts';

interface Known extends Told {
  context: AssessmentContext;
}

const purposes = ['questionnaire', 'research'] as const;
const said = (known: Known) => saidOf(known, purposes);
const isFirst = ({ context }: Known): boolean => context.aside?.go === 'first';
const keepsAnswers = (event: Told['event']): boolean =>
  event.type === 'CONSENTS_LOADED' &&
  event.granted.includes('questionnaire') &&
  event.outdated?.includes('questionnaire') !== true;

/**
 * No question before a yes to keeping the answers, to the text as it is now. Research has its own answer, in the same
 * message or, where that was not clear, alone.
 */
export const consentStates = {
  consenting: {
    entry: command({ type: 'loadConsents' }),
    on: {
      CONSENTS_LOADED: [
        { guard: (known: Known) => keepsAnswers(known.event) && isFirst(known), target: 'end' },
        { guard: ({ event }: Told) => keepsAnswers(event), target: 'starting' },
        {
          target: 'permissions',
          actions: {
            type: 'command' as const,
            params: ({ context }: Known): Command => ({ type: 'say', text: introText(context) }),
          },
        },
      ],
    },
  },
  permissions: {
    on: {
      ANSWERED: [
        {
          guard: answered('all'),
          target: 'starting',
          actions: recordSaid(purposes),
        },
        {
          guard: answered('first'),
          target: 'starting',
          actions: [
            command({ type: 'recordConsent', purpose: 'questionnaire', granted: true }),
            command({ type: 'recordConsent', purpose: 'research', granted: false }),
          ] as never,
        },
        { target: 'end', actions: say(text('assessment:notNow')) },
      ],
      PERMISSIONS_TOLD: [
        {
          guard: (known: Known) => said(known).questionnaire === false,
          target: 'end',
          actions: [recordSaid(['research']), say(text('assessment:notNow'))] as never,
        },
        {
          guard: (known: Known) => said(known).questionnaire === true && said(known).research !== undefined,
          target: 'starting',
          actions: recordSaid(purposes),
        },
        {
          guard: (known: Known) => said(known).questionnaire === true,
          target: 'research',
          actions: recordSaid(purposes),
        },
        {
          target: 'consent',
          actions: [
            recordSaid(purposes),
            say(text('common:oneByOne')),
            assign((known: Known) => ({
              aside: { ...known.context.aside, researchTold: said(known).research !== undefined },
            })),
          ] as never,
        },
      ],
      BACK: { target: 'choose' },
    },
  },
  consent: {
    on: {
      ANSWERED: [
        {
          guard: (known: Known) => answered('yes')(known) && known.context.aside?.researchTold === true,
          target: 'starting',
          actions: command({ type: 'recordConsent', purpose: 'questionnaire', granted: true }),
        },
        {
          guard: answered('yes'),
          target: 'research',
          actions: command({ type: 'recordConsent', purpose: 'questionnaire', granted: true }),
        },
        { target: 'end', actions: say(text('assessment:notNow')) },
      ],
      BACK: { target: 'permissions' },
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
      BACK: { target: 'permissions' },
    },
  },
};
