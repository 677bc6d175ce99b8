import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { emptyContext, type VerifyContext } from './context.ts';
import { firmChecks } from './facts.ts';

export const pageSize = 5;

const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: text(`firm:refused_${event.type === 'FIRM_REFUSED' ? event.why : 'gone'}`),
  }),
};
const picks = (told: Told): number => Number(answerOf(told).slice(1));
const isPick = (told: Told): boolean => /^f\d+$/u.test(answerOf(told));
const isTwin = (told: Told): boolean => /^t\d+$/u.test(answerOf(told));

/** Firms that wait for the office: look, verify, refuse, suspend, join twins. */
export const verifyMachine = flowSetup<VerifyContext>().createMachine({
  id: 'verify',
  initial: 'loading',
  context: emptyContext,
  on: {
    NOT_ALLOWED: [
      {
        guard: ({ event }) => event.act === 'firm.check',
        target: '.end',
        actions: say(text('counselor:notAllowed')),
      },
      { target: '.loading', actions: say(text('counselor:notAllowed')) },
    ],
  },
  states: {
    loading: {
      entry: {
        type: 'command',
        params: ({ context: { words, offset } }) => ({ type: 'loadFirmQueue', words, offset }),
      },
      on: {
        FIRM_QUEUE_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ items: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          { guard: isPick, target: 'opening', actions: assign((told) => ({ firmId: picks(told) })) },
          {
            guard: answered('more'),
            target: 'loading',
            actions: assign(({ context }) => ({
              offset: context.offset + pageSize < context.total ? context.offset + pageSize : 0,
            })),
          },
          {
            guard: answered('waiting'),
            target: 'loading',
            actions: assign({ words: '', offset: 0 }),
          },
          {
            target: 'loading',
            actions: assign((told) => ({ words: answerOf(told), offset: 0 })),
          },
        ],
        BACK: [
          {
            guard: ({ context }) => context.words !== '',
            target: 'loading',
            actions: assign({ words: '', offset: 0 }),
          },
          { target: 'end' },
        ],
        RESUMED: { target: 'loading' },
      },
    },
    opening: {
      entry: { type: 'command', params: ({ context: { firmId } }) => ({ type: 'loadFirmCase', firmId }) },
      on: {
        FIRM_CASE_LOADED: {
          target: 'firm',
          actions: assign(({ event }) => ({ open: event.case, checks: event.case.firm.checks })),
        },
        FIRM_REFUSED: { target: 'loading', actions: sayRefusal },
      },
    },
    firm: {
      on: {
        ANSWERED: [
          {
            guard: answered('verify'),
            target: 'checking',
            actions: assign({ decision: 'verified', checks: [] }),
          },
          { guard: answered('refuse'), target: 'reason', actions: assign({ decision: 'refused' }) },
          { guard: answered('suspend'), target: 'reason', actions: assign({ decision: 'suspended' }) },
          { guard: isTwin, target: 'merging', actions: assign((told) => ({ into: picks(told), typed: '' })) },
        ],
        BACK: { target: 'loading' },
      },
    },
    /** Each is ticked by its own answer, and taken back by it. */
    checking: {
      on: {
        ANSWERED: [
          { guard: answered('done'), target: 'note' },
          {
            guard: (told) => firmChecks.some((check) => answerOf(told) === check),
            target: 'checking',
            reenter: true,
            actions: assign(({ context, event }) => ({
              checks: firmChecks.filter(
                (check) => context.checks.includes(check) !== (check === answerOf({ event })),
              ),
            })),
          },
        ],
        BACK: { target: 'firm' },
      },
    },
    note: {
      on: { ANSWERED: { target: 'deciding', actions: keepReason() }, BACK: { target: 'checking' } },
    },
    reason: { on: { ANSWERED: { target: 'deciding', actions: keepReason() }, BACK: { target: 'firm' } } },
    deciding: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, decision, checks, typed } }) => ({
          type: 'decideFirm',
          firmId,
          decision,
          checks,
          reason: typed,
        }),
      },
      on: {
        FIRM_DECIDED: {
          target: 'loading',
          actions: {
            type: 'command',
            params: ({ event }) => ({ type: 'say', text: text(`verify:decided_${event.state}`) }),
          },
        },
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    },
    merging: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, into, typed } }) => ({
          type: 'mergeFirms',
          firmId,
          into,
          ...(typed !== '' && { confirmation: typed }),
        }),
      },
      on: {
        CONFIRMATION_ASKED: {
          target: 'confirmMerge',
          actions: assign(({ event }) => ({ number: event.number })),
        },
        FIRM_DECIDED: { target: 'loading', actions: say(text('verify:decided_merged')) },
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    },
    confirmMerge: {
      on: {
        ANSWERED: [
          {
            guard: ({ context, event }) => answerOf({ event }).trim() !== context.number,
            target: 'opening',
            actions: say(text('counselor:wrongNumber')),
          },
          { target: 'merging', actions: assign((told) => ({ typed: answerOf(told).trim() })) },
        ],
        BACK: { target: 'opening' },
      },
    },
    end: { type: 'final' },
  },
});

/** What is told to the recruiters; nothing where it was skipped. */
function keepReason() {
  return assign((told: Told) => ({
    typed: answerOf(told) === 'skip' ? '' : answerOf(told).trim(),
  })) as never;
}
