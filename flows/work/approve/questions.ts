import type { Question, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import { previewText, remarkLines } from '../post/check-text.ts';
import type { ApproveContext } from './context.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`approve:${id}`) });
const longest = 500;

/** What is asked in each state. */
export const questions: Record<string, (context: ApproveContext) => Question> = {
  list: ({ items, total, offset }) => ({
    text: text(items.length === 0 ? 'approve:none' : 'approve:list', { total }),
    choices: [
      ...items.map(({ id, title, firm, days }) => ({
        id: `p${id}`,
        label: text('approve:line', { title, firm, days }),
      })),
      ...(total > offset + items.length || offset > 0 ? [choice('more')] : []),
    ],
    back: true,
  }),
  posting: ({ posting, check, own, days }) => ({
    text:
      posting === null || check === null
        ? text('post:refused_gone')
        : text(own ? 'approve:ownCase' : 'approve:case', {
            ...{ firm: posting.firm, days, preview: { text: previewText(check) } },
            remarks: {
              lines:
                remarkLines(check).length === 0 ? [{ text: text('approve:noRemarks') }] : remarkLines(check),
            },
          }),
    choices: own || posting === null ? [] : [choice('approve'), choice('refuse')],
    back: true,
  }),
  reason: () => ({ text: text('approve:whyRefused'), answer: 'text', maxLength: longest, back: true }),
};
