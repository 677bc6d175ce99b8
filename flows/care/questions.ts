import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { CareContext } from './context.ts';
import { helpLines } from './help-lines.ts';

const numbers = {
  emergency: helpLines.emergency.phone,
  health: helpLines.health.phone,
  police: helpLines.police.phone,
};
const inDanger = ['violence', 'threat', 'harassment', 'exploitation'];

/** The warm answer itself. */
export const careQuestions = {
  heard: ({ kind }: CareContext): Question => ({
    text: text(
      inDanger.includes(kind) ? 'care:danger' : kind === 'need' ? 'care:need' : 'care:heard',
      numbers,
    ),
    choices: [
      { id: 'human', label: text('care:human') },
      { id: 'no', label: text('care:notNow') },
    ],
  }),
};
