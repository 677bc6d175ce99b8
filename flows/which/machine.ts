import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { WhichContext } from './context.ts';
import { wishTargets, type WishTarget } from './targets.ts';

/** Longer words are no wish but the message it is about. */
const longestWish = 200;

const follow = {
  type: 'command' as const,
  params: ({ context, event }: Told & { context: WhichContext }): Command => {
    const wish = answerOf({ event });
    if (wish === 'search') return { type: 'startFlow', flow: 'vacancies', input: { words: context.words } };
    if (wish === 'scam-check' && context.words.length > longestWish)
      return { type: 'startFlow', flow: 'check', input: { text: context.words } };
    const target: WishTarget = wishTargets[wish] ?? { say: 'heard:tellWhat' };
    if ('say' in target) return { type: 'say', text: text(target.say, target.vars) };
    return {
      type: 'startFlow',
      flow: target.flow,
      ...(target.input !== undefined && { input: target.input }),
    };
  },
};

/** One question; the chosen wish is followed. */
export const whichMachine = flowSetup<WhichContext>().createMachine({
  id: 'which',
  initial: 'which',
  context: ({ input }) => ({
    wishes: Array.isArray(input?.['wishes']) ? input['wishes'].map(String) : [],
    words: typeof input?.['words'] === 'string' ? input['words'] : '',
  }),
  states: {
    which: {
      on: {
        ANSWERED: [
          { guard: answered('none'), target: 'end', actions: say(text('heard:tellWhat')) },
          { target: 'end', actions: follow },
        ],
        BACK: { target: 'end' },
      },
    },
    end: { type: 'final' },
  },
});
