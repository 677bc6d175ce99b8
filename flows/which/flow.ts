import { z } from 'zod';
import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { migrations } from './migrations.ts';
import { wishTargets, type WishTarget } from './targets.ts';

const whichContext = z.object({
  /** Wishes to choose among, likeliest first. */
  wishes: z.array(z.string()),
  /** What was typed, to look for where a search was meant. */
  words: z.string(),
});
type WhichContext = z.infer<typeof whichContext>;

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

const machine = flowSetup<WhichContext>().createMachine({
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

/** Asks which of the likeliest meanings of a message was meant. */
export const which = defineFlow({
  id: 'which',
  version: 1,
  machine,
  context: whichContext,
  migrations,
  questions: {
    which: ({ wishes }: WhichContext): Question => ({
      text: text('heard:which'),
      choices: [
        ...wishes.map((wish) => ({ id: wish, label: text(`heard:wish_${wish}`) })),
        { id: 'none', label: text('heard:noneOfThese') },
      ],
      back: true,
    }),
  },
});
