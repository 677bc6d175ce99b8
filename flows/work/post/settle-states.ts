import { assign } from 'xstate';
import { answered, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { PostContext } from './context.ts';
import { postingFields } from './facts.ts';
import { keepAnswer, keepCommand, openFinding, postSetup, sayRefusal, takePosting } from './helpers.ts';

const state = postSetup.createStateConfig;

/** Words that leave people out, and pay below the minimum: taken out, written anew, or explained to the office. */
export const settleStates = {
  wording: state({
    on: {
      ANSWERED: [
        { guard: answered('without'), target: 'wordingWithout' },
        { guard: answered('why'), target: 'wordingWhy' },
        ...postingFields.map((field) => ({
          guard: ({ context }: { context: PostContext }) => openFinding(context)?.field === field,
          target: field as never,
          actions: assign({ editing: true }) as never,
        })),
      ],
      BACK: { target: 'review' },
    },
  }),
  wordingWithout: keeping('without', 'wording', true),
  wordingWhy: state({
    on: { ANSWERED: { target: 'wordingWhyRead', actions: keepAnswer }, BACK: { target: 'wording' } },
  }),
  wordingWhyRead: keeping('reason', 'wordingWhy', false),
  wage: state({
    on: {
      ANSWERED: [
        { guard: answered('why'), target: 'wageWhy' },
        { target: 'pay' as never, actions: assign({ editing: true }) },
      ],
      BACK: { target: 'review' },
    },
  }),
  wageWhy: state({
    on: { ANSWERED: { target: 'wageWhyRead', actions: keepAnswer }, BACK: { target: 'wage' } },
  }),
  wageWhyRead: state({
    entry: { type: 'command', params: ({ context }) => keepCommand(context, 'reason', 'pay') },
    on: {
      POSTING_KEPT: { target: 'checking', actions: [takePosting, say(text('post:reasonKept'))] },
      POSTING_REFUSED: { target: 'wageWhy', actions: sayRefusal },
    },
  }),
};

function keeping(field: 'without' | 'reason', back: string, removed: boolean) {
  return state({
    entry: {
      type: 'command',
      params: ({ context }) => keepCommand(context, field, openFinding(context)?.key ?? ''),
    },
    on: {
      POSTING_KEPT: {
        target: 'checking',
        actions: [takePosting, say(text(removed ? 'post:takenOut' : 'post:reasonKept'))],
      },
      POSTING_REFUSED: { target: back as never, actions: sayRefusal },
    },
  });
}
