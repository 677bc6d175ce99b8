import type { Question } from '../../question.ts';
import { text } from '../../text.ts';
import type { StaffContext } from './context.ts';

const longestName = 40;
const longestIntroduction = 160;

/** How somebody with a role is called, and what they say of themselves. */
export const staffQuestions = {
  name: ({ calledAs }: StaffContext): Question => ({
    text: calledAs === '' ? text('staff:name') : text('staff:nameNow', { name: calledAs }),
    answer: 'text',
    maxLength: longestName,
    back: true,
  }),
  introduction: ({ calledAs }: StaffContext): Question => ({
    text: text('staff:introduction', { name: calledAs }),
    answer: 'text',
    maxLength: longestIntroduction,
    choices: [{ id: 'skip', label: text('staff:skip') }],
    back: true,
  }),
};
