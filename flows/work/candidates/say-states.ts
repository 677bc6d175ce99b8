import { assign } from 'xstate';
import { answered, answerOf, type Told } from '../../machine-helpers.ts';
import type { CandidatesContext } from './context.ts';
import { candidatesSetup } from './helpers.ts';

const state = candidatesSetup.createStateConfig;

/** Moves that say when and where, what is offered, or ask something. */
const worded = ['INVITED', 'OFFERED', 'ASKED'];
const takeMove = assign((told: Told) => ({ move: answerOf(told) })) as never;
const alone = ({ context }: { context: CandidatesContext }): boolean => context.candidate !== null;

const saying = [
  { guard: answered('NOT_SELECTED'), target: 'reason', actions: takeMove },
  { guard: answered(...worded), target: 'words', actions: takeMove },
  { guard: answered('keep'), target: 'keeping' },
] as const;

/** What is said of one who applied, or of several at once. */
export const sayStates = {
  one: state({
    on: {
      ANSWERED: [
        { guard: answered('list'), target: 'listing' },
        ...(saying as never as []),
        { target: 'moving', actions: takeMove },
      ],
      BACK: { target: 'listing' },
      RESUMED: { target: 'reading' },
    },
  }),
  several: state({
    on: {
      ANSWERED: [...(saying as never as []), { target: 'listing' }],
      BACK: { target: 'listing' },
    },
  }),
  reason: state({
    on: {
      ANSWERED: {
        target: 'moving',
        actions: assign((told) => ({ reason: answerOf(told) })),
      },
      BACK: [{ guard: alone, target: 'reading' }, { target: 'several' }],
    },
  }),
  words: state({
    on: {
      ANSWERED: { target: 'moving', actions: assign((told) => ({ words: answerOf(told) })) },
      BACK: [{ guard: alone, target: 'reading' }, { target: 'several' }],
    },
  }),
  closing: state({
    on: {
      ANSWERED: {
        target: 'confirmClose',
        actions: assign((told) => ({ reason: answerOf(told) })),
      },
      BACK: { target: 'listing' },
    },
  }),
  confirmClose: state({
    on: {
      ANSWERED: [{ guard: answered('closeYes'), target: 'ending' }, { target: 'listing' }],
      BACK: { target: 'listing' },
    },
  }),
};
