import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { AnswerContext } from './context.ts';

/** That the words went to the office, and what can still be done: the broadcast's buttons, and taking the words back. */
export const answerQuestions = {
  sent: ({ words, buttons }: AnswerContext): Question => ({
    text: text(buttons.length > 0 ? 'answer:sentWithButtons' : 'answer:sent', { words }),
    choices: [
      ...buttons.map((label, at) => ({ id: `b${at}`, label: text('answer:button', { label }) })),
      { id: 'takeBack', label: text('answer:takeBack') },
    ],
    back: true,
  }),
};
