import type { QuestionChoice } from './question.ts';
import { text } from './text.ts';

export const yesNo: QuestionChoice[] = [
  { id: 'yes', label: text('common:yes'), words: 'common:yesWords' },
  { id: 'no', label: text('common:no'), words: 'common:noWords' },
];
