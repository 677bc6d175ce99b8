import { yesNo } from '../common-choices.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';

/** What a guardian, or a counselor in their place, is asked. */
export const guardianQuestions = {
  asked: (): Question => ({
    text: text('guardian:question'),
    consent: 'account',
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
  takingBack: (): Question => ({
    text: text('guardian:takeBack'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
};
