import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { LinkContext } from './context.ts';

/** What is asked of a person with more than one channel. */
export const linkQuestions = {
  home: ({ channels }: LinkContext): Question => ({
    text: text(channels.length > 1 ? 'link:homeSeveral' : 'link:home'),
    choices: [
      { id: 'new', label: text('link:new') },
      { id: 'enter', label: text('link:enter') },
      ...(channels.length > 1
        ? channels.map((id) => ({ id, label: text('link:prefer', { channel: { channel: id } }) }))
        : []),
    ],
    back: true,
  }),
  enter: (): Question => ({ text: text('link:enterCode'), answer: 'text', back: true }),
  code: ({ shown }: LinkContext): Question => ({
    text: text('link:code', { code: shown }),
    copy: shown,
    choices: [{ id: 'ok', label: text('link:ok') }],
    back: true,
  }),
  asked: ({ account, channel, staff }: LinkContext): Question => ({
    text: text(staff ? 'link:askedStaff' : 'link:asked', { account, channel }),
    choices: [{ id: 'no', label: text('link:no') }],
    back: true,
  }),
};
