import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text, type Var } from '../../text.ts';
import { broadcastButtons } from './commands.ts';
import type { BroadcastContext } from './context.ts';
import type { BroadcastDetail, PreflightFact } from './facts.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`broadcast:choice_${id}`) });
const longest = 4_000;
const longestAlt = 200;

/** What each waiting state asks. */
export const questions: Record<string, (context: BroadcastContext) => Question> = {
  home: ({ items }) => ({
    text: text(items.length === 0 ? 'broadcast:homeEmpty' : 'broadcast:home'),
    choices: [
      choice('new'),
      ...items.map(({ id, state, begins }) => ({
        id: `b${id}`,
        label: text('broadcast:line', { id, state: { text: text(`broadcast:state_${state}`) }, begins }),
      })),
    ],
    back: true,
  }),
  textId: () => ({
    text: text('broadcast:textId'),
    answer: 'text',
    anyText: true,
    maxLength: longest,
    back: true,
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
        .filter((id) => !buttons.includes(id) && (id !== 'apply' || vacancyId !== null))
        .map((id) => ({ id, label: text(`broadcast:button_${id}`) })),
      choice('done'),
    ],
    back: true,
    keep: true,
  }),
  audience: ({ segments }) => ({
    text: text('broadcast:audience'),
    answer: 'text',
    choices: segments.map(({ name, audience }, n) => ({
      id: `s${n + 1}`,
      label: text('broadcast:segment', { name, audience }),
    })),
    back: true,
    keep: true,
  }),
  counted: ({ people, audience }) => ({
    text: text('broadcast:counted', { people, audience }),
    answer: 'text',
    choices: [choice('go'), choice('save')],
    back: true,
    keep: true,
  }),
  segment: () => ({ text: text('broadcast:segmentQuestion'), answer: 'text', back: true, keep: true }),
  review: ({ preflight }) => ({
    text: preflight === null ? text('broadcast:refused') : preflightText(preflight),
    choices: ['test', 'send', 'later', 'text', 'audience', 'discard'].map(choice),
    back: true,
    keep: true,
  }),
  schedule: () => ({ text: text('broadcast:schedule'), answer: 'text', back: true, keep: true }),
  confirmSend: ({ number, preflight }) => ({
    text: text('broadcast:confirmSend', { number, people: preflight?.reached ?? 0 }),
    answer: 'text',
    back: true,
    keep: true,
  }),
  confirmApprove: ({ number, detail }) => ({
    text: text('broadcast:confirmApprove', { number, id: detail?.id ?? 0 }),
    answer: 'text',
    back: true,
  }),
  detail: ({ detail }) =>
    detail === null
      ? { text: text('broadcast:refused_gone'), back: true }
      : { text: detailText(detail), choices: deedsOf(detail).map(choice), back: true },
  results: ({ broadcastId }) => ({
    text: text('broadcast:results', { id: broadcastId }),
    media: { kind: 'broadcast-results', fileName: `siaran-${broadcastId}.csv`, input: { broadcastId } },
    back: true,
  }),
};

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

/** Lines that say nothing are left out. */
function preflightText(look: PreflightFact): Text {
  const lines: (Text | false)[] = [
    text('broadcast:look', { people: look.people, reached: look.reached, minutes: look.minutes }),
    ...look.channels.map(({ channel, people }) =>
      text('broadcast:lookChannel', { channel: { channel }, people }),
    ),
    look.optedOut > 0 && text('broadcast:lookOptedOut', { people: look.optedOut }),
    look.unreachable > 0 && text('broadcast:lookUnreachable', { people: look.unreachable }),
    look.outsideWindow > 0 &&
      text(look.template ? 'broadcast:lookTemplate' : 'broadcast:lookWindow', { people: look.outsideWindow }),
    look.quietNow > 0 && text('broadcast:lookQuiet', { people: look.quietNow }),
    look.fatigue > 0 && text('broadcast:lookFatigue', { people: look.fatigue }),
    look.missingLanguage > 0 && text('broadcast:lookLanguage', { people: look.missingLanguage }),
    look.cost !== null && text('broadcast:lookCost', { cost: look.cost }),
    look.needsApproval && text('broadcast:lookApproval'),
  ];
  const shown: Var = { lines: lines.filter((line) => line !== false).map((line) => ({ text: line })) };
  return text('broadcast:review', { lines: shown });
}

function detailText(detail: BroadcastDetail): Text {
  const { id, begins, audience, total, sent, unreachable, skipped, replied } = detail;
  const state = { text: text(`broadcast:state_${detail.state}`) };
  if (detail.state === 'approval') return text('broadcast:detailWaiting', { id, state, begins, audience });
  return text('broadcast:detail', {
    id,
    state,
    begins,
    audience,
    total,
    sent,
    notSent: detail.failed,
    unreachable,
    skipped,
    replied,
  });
}

function deedsOf({ state, own }: BroadcastDetail): string[] {
  switch (state) {
    case 'approval':
      return own ? ['cancel'] : ['approve', 'cancel'];
    case 'scheduled':
      return ['pause', 'cancel'];
    case 'sending':
      return ['refresh', 'pause', 'cancel', 'csv'];
    case 'paused':
      return ['resume', 'cancel', 'csv'];
    default:
      return ['csv'];
  }
}
