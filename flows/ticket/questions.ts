import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { TicketContext } from './context.ts';

/** What the person who asks is asked themselves. */
export const ticketQuestions = {
  question: (): Question => ({
    text: text('ticket:question'),
    answer: 'text',
    files: true,
    back: true,
    keep: true,
  }),
  talking: ({ counselor, introduction }: TicketContext): Question => ({
    text:
      counselor === ''
        ? text('ticket:talking')
        : text(introduction === '' ? 'ticket:talkingTo' : 'ticket:talkingToWho', { counselor, introduction }),
    relay: 'asker',
  }),
  rating: (): Question => ({
    text: text('ticket:rating'),
    choices: ['3', '2', '1'].map((id) => ({
      id,
      label: text(`ticket:rating_${id}`),
      words: `ticket:ratingWords_${id}`,
    })),
    answer: 'text',
    back: true,
  }),
};
