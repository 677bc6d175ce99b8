import type { Question, QuestionChoice } from '../../question.ts';
import { text } from '../../text.ts';
import { broadcastButtons } from './commands.ts';
import type { BroadcastContext } from './context.ts';
import { planText } from './plan-text.ts';
import { reviewText, sumText } from './review-text.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`broadcast:choice_${id}`) });
const longest = 4_000;
const longestAlt = 200;
const longestName = 40;

/** What is asked while a broadcast is put together. */
export const composeQuestions: Record<string, (context: BroadcastContext) => Question> = {
  textId: ({ templates, preflight }) => ({
    text: text(preflight === null && templates.length > 0 ? 'broadcast:textOrExample' : 'broadcast:textId'),
    answer: 'text',
    anyText: true,
    maxLength: longest,
    ...(preflight === null && {
      choices: templates.map(({ id, name }) => ({
        id: `t${id}`,
        label: text('broadcast:example', { name }),
      })),
    }),
    back: true,
    ...(preflight !== null && { keep: true as const }),
  }),
  languages: () => ({
    text: text('broadcast:languages'),
    choices: [choice('jv'), choice('en')],
    back: true,
    keep: true,
  }),
  textJv: () => textIn('Jv'),
  textEn: () => textIn('En'),
  picture: ({ picture }) => ({
    text: text('broadcast:picture'),
    takesPicture: true,
    choices: picture === null ? [choice('skip')] : [choice('keepPicture'), choice('noPicture')],
    back: true,
    keep: true,
  }),
  fetchingPicture: () => ({
    text: text('broadcast:fetchingPicture'),
    choices: [choice('noPicture')],
    back: true,
    keep: true,
  }),
  pictureAlt: ({ picture }) => ({
    text: text('broadcast:pictureAlt', { kilobytes: picture?.kilobytes ?? 0 }),
    answer: 'text',
    maxLength: longestAlt,
    back: true,
    keep: true,
  }),
  vacancy: () => ({
    text: text('broadcast:vacancy'),
    answer: 'text',
    choices: [choice('skip')],
    back: true,
    keep: true,
  }),
  buttons: ({ buttons, vacancyId }) => ({
    text: text('broadcast:buttons', { count: buttons.length }),
    choices: [
      ...broadcastButtons
        .filter((id) => !buttons.some((one) => startOf(one) === id) && (id !== 'apply' || vacancyId !== null))
        .map((id) => ({ id, label: text(`broadcast:button_${id}`) })),
      ...(buttons.length > 0 ? [choice('none')] : []),
      choice('done'),
    ],
    back: true,
    keep: true,
  }),
  audience: ({ segments }) => ({
    text: text('broadcast:audience'),
    answer: 'text',
    anyText: true,
    choicesFirst: true,
    choices: [
      choice('tap'),
      ...segments.map(({ name, audience }, n) => ({
        id: `s${n + 1}`,
        label: text('broadcast:segment', { name, audience }),
      })),
    ],
    back: true,
    keep: true,
  }),
  tapping: (context) => composeQuestions['audience']?.(context) ?? { text: text('broadcast:audience') },
  review: (context) => ({
    text: context.preflight === null ? text('broadcast:refused') : reviewText(context, context.preflight),
    choices: [
      context.when === null ? choice('send') : { ...choice('send'), label: text('broadcast:choice_plan') },
      ...['later', 'text', 'languages', 'picture', 'vacancy', 'buttons', 'audience', 'more'].map(choice),
    ],
    ...(context.picture !== null && {
      media: {
        kind: 'broadcast-picture',
        fileName: `gambar-${context.picture.id}`,
        input: { pictureId: context.picture.id },
      },
    }),
    back: true,
    keep: true,
  }),
  schedule: ({ when, plan }) => ({
    text: text('broadcast:schedule', { now: { text: planText(plan) } }),
    answer: 'text',
    choices: when === null ? [] : [choice('now')],
    back: true,
    keep: true,
  }),
  more: () => ({
    text: text('broadcast:more'),
    choices: [
      choice('test'),
      { id: 'compare', label: text('compare:choice') },
      ...['name', 'template', 'save', 'discard'].map(choice),
    ],
    back: true,
    keep: true,
  }),
  otherText: () => ({
    text: text('compare:otherText'),
    answer: 'text',
    anyText: true,
    maxLength: longest,
    choices: [choice('skip')],
    back: true,
    keep: true,
  }),
  naming: () => ({
    text: text('broadcast:naming'),
    answer: 'text',
    maxLength: longestName,
    back: true,
    keep: true,
  }),
  namingTemplate: () => ({
    text: text('broadcast:namingTemplate'),
    answer: 'text',
    maxLength: longestName,
    back: true,
    keep: true,
  }),
  segment: () => ({ text: text('broadcast:segmentQuestion'), answer: 'text', back: true, keep: true }),
  confirmSend: (context) => ({
    text: text('broadcast:confirmSend', {
      number: context.number,
      sum: {
        text: context.preflight === null ? text('broadcast:refused') : sumText(context, context.preflight),
      },
    }),
    answer: 'text',
    back: true,
    keep: true,
  }),
};

/** `Saya ikut=interested` or `interested`: what the button does. */
function startOf(button: string): string {
  return button.slice(button.lastIndexOf('=') + 1);
}

function textIn(language: 'Jv' | 'En'): Question {
  return {
    text: text(`broadcast:text${language}`),
    answer: 'text',
    anyText: true,
    maxLength: longest,
    choices: [choice('skip')],
    back: true,
    keep: true,
  };
}
