import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { WhichContext } from './context.ts';

/** The wishes among which to choose. */
export const whichQuestions = {
  which: ({ wishes }: WhichContext): Question => ({
    text: text('heard:which'),
    choices: [
      ...wishes.map((wish) => ({ id: wish, label: text(`heard:wish_${wish}`) })),
      { id: 'none', label: text('heard:noneOfThese') },
    ],
    back: true,
  }),
};
