import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { toldResultSchema } from '../facts.ts';
import type { FlowInput } from '../flow.ts';
import { answered, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { cardStates } from './card-states.ts';
import { consentStates } from './consent-states.ts';
import { goOn, shown } from './shown-states.ts';
import { stepStates } from './step-states.ts';
import { addAnswers, keepAnswers, sayBack, severalAsked, type Known } from './take-answers.ts';
import { historyStates } from './history-states.ts';
import { onChange } from './change-answers.ts';
import { dropLast, lastOf, type AssessmentContext } from './context.ts';
import { questionnaires } from './questionnaires.ts';
import { isUnclear } from './result-text.ts';

const choose = ({ context }: { context: AssessmentContext }): Command => ({
  type: 'chooseItems',
  instrument: context.instrument,
  version: context.version,
  rule: context.rule,
  seed: context.id,
  size: context.size,
  answers: context.answers,
});

const pickOne = questionnaires.map(({ id, instrument, rule }) => ({
  guard: answered(id),
  target: 'describing',
  actions: assign({ instrument, rule }) as never,
}));

/** Offered to who has just registered. */
const firstWay = { instrument: questionnaires[0]?.instrument ?? '', rule: questionnaires[0]?.rule ?? '' };

const keepResult = assign(({ context, event }: Known) =>
  event.type !== 'RESULT_READY'
    ? {}
    : {
        result: toldResultSchema.parse(event.result),
        instrument: event.result.instrument,
        rule: context.rule === '' ? 'decision' : context.rule,
        answers: lastOf(context.answers, context.noted),
      },
) as never;

/** Where a word leads. XState makes the context again, without input, at every step. */
const asideOf = (input?: FlowInput): AssessmentContext['aside'] =>
  input?.['go'] === 'card' || input?.['go'] === 'first' ? { go: input['go'] } : null;

/** A result that tells nothing never gets to where strengths are told. */
const ready = [
  {
    guard: ({ event }: Told) => event.type === 'RESULT_READY' && isUnclear(event.result),
    target: 'unclear',
    actions: keepResult,
  },
  { target: 'result', actions: keepResult },
];

export const assessmentMachine = flowSetup<AssessmentContext>().createMachine({
  id: 'assessment',
  initial: 'beginning',
  context: ({ input }) => ({
    instrument: '',
    rule: '',
    version: '',
    id: 0,
    length: { full: 0, from: 0, to: 0, atMost: 0, block: 1 },
    items: '',
    size: 1,
    answers: '',
    noted: 0,
    keep: 0,
    aside: asideOf(input),
    result: null,
    again: false,
    until: null,
  }),
  states: {
    beginning: {
      always: [
        { guard: ({ context }) => context.aside?.go === 'card', target: 'makingCard' },
        {
          guard: ({ context }) => context.aside?.go === 'first',
          target: 'describing',
          actions: assign(firstWay),
        },
        { target: 'choose' },
      ],
    },
    choose: {
      entry: assign({ result: null, rule: '', again: false, noted: 0, keep: 0 }),
      on: {
        ANSWERED: [
          ...pickOne,
          { guard: answered('last'), target: 'recalling' },
          { guard: answered('history'), target: 'loadingHistory' },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    recalling: {
      entry: command({ type: 'loadResult' }),
      on: {
        RESULT_READY: ready,
        RESULT_MISSING: { target: 'choose', actions: say(text('assessment:noResult')) },
      },
    },
    describing: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'describeQuestionnaire', instrument: context.instrument }),
      },
      on: {
        QUESTIONNAIRE_DESCRIBED: {
          target: 'consenting',
          actions: assign(({ event }) => ({ length: event.length })),
        },
      },
    },
    ...consentStates,
    starting: {
      entry: {
        type: 'command',
        params: ({ context }) => ({
          type: 'startAssessment',
          instrument: context.instrument,
          rule: context.rule,
          again: context.again,
          keep: context.keep,
        }),
      },
      on: {
        ASSESSMENT_STARTED: {
          target: 'choosing',
          actions: assign(({ event }) => ({
            id: event.id,
            version: event.version,
            rule: event.rule,
            answers: event.answers,
            length: event.length,
            size: event.size,
            noted: 0,
            keep: 0,
            result: null,
            aside: null,
            until: null,
          })),
        },
        ASSESSMENT_TOO_SOON: { target: 'tooSoon', actions: assign(({ event }) => ({ until: event.until })) },
      },
    },
    tooSoon: {
      on: {
        ANSWERED: [
          { guard: answered('again'), target: 'starting', actions: assign({ again: true }) },
          { guard: answered('last'), target: 'recalling' },
          { target: 'end' },
        ],
        BACK: { target: 'choose' },
      },
    },
    choosing: {
      entry: { type: 'command', params: choose },
      on: {
        ITEMS_CHOSEN: { target: 'asking', actions: assign(({ event }) => ({ items: event.items })) },
        ITEMS_DONE: { target: 'finishing' },
      },
    },
    asking: {
      on: {
        ANSWERED: [
          { guard: answered('single'), target: 'choosing', actions: assign({ size: 1 }) },
          {
            guard: answered('blocks'),
            target: 'choosing',
            actions: assign(({ context }) => ({ size: context.length.block })),
          },
          { guard: severalAsked, target: 'choosing', actions: [keepAnswers, sayBack, addAnswers] },
          { target: 'choosing', actions: [keepAnswers, addAnswers] },
        ],
        RATINGS_CHANGED: onChange('choosing'),
        BACK: [
          {
            guard: ({ context }) => context.answers !== '',
            actions: assign(({ context }) => ({ ...dropLast(context.answers, context.size), noted: 0 })),
          },
          { target: 'end' },
        ],
      },
    },
    finishing: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'finishAssessment', assessmentId: context.id }),
      },
      on: {
        RESULT_READY: ready,
      },
    },
    unclear: {
      on: {
        ANSWERED: [
          { guard: answered('again'), target: 'describing', actions: assign({ again: true }) },
          goOn,
          {
            guard: answered('human'),
            target: 'end',
            actions: command({ type: 'startFlow', flow: 'ticket' }),
          },
          { target: 'end' },
        ],
        RATINGS_CHANGED: onChange('finishing'),
        BACK: { target: 'end' },
      },
    },
    result: shown(),
    picture: shown('picture'),
    document: shown('document'),
    ...stepStates,
    ...cardStates,
    ...historyStates,
    end: { type: 'final' },
  },
});
