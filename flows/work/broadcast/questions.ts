import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text } from '../../text.ts';
import { answerQuestions } from './answer-questions.ts';
import { composeQuestions } from './compose-questions.ts';
import type { BroadcastContext } from './context.ts';
import type { BroadcastDetail, DraftSummary } from './facts.ts';

/** Of what people did without being asked nothing is told of fewer. */
const fewest = 5;
const choice = (id: string): QuestionChoice => ({ id, label: text(`broadcast:choice_${id}`) });

/** What each waiting state asks. */
export const questions: Record<string, (context: BroadcastContext) => Question> = {
  home: ({ items, drafts }) => ({
    text: text(items.length === 0 ? 'broadcast:homeEmpty' : 'broadcast:home'),
    choices: [
      choice('new'),
      ...(drafts > 0 ? [{ id: 'drafts', label: text('broadcast:choice_drafts', { count: drafts }) }] : []),
      ...items.map(({ id, state, begins }) => ({
        id: `b${id}`,
        label: text('broadcast:line', { id, state: { text: text(`broadcast:state_${state}`) }, begins }),
      })),
    ],
    back: true,
  }),
  drafts: ({ draftItems, moreDrafts }) => ({
    text: text('broadcast:drafts'),
    choices: [...draftItems.map(draftChoice), ...(moreDrafts ? [choice('older')] : [])],
    back: true,
    keep: true,
  }),
  template: ({ draftName, texts }) => ({
    text: text('broadcast:template', { name: draftName, words: texts['id'] ?? '' }),
    choices: [choice('use'), choice('dropTemplate')],
    back: true,
  }),
  ...composeQuestions,
  ...answerQuestions,
  confirmApprove: ({ number, detail }) => ({
    text: text('broadcast:confirmApprove', { number, id: detail?.id ?? 0 }),
    answer: 'text',
    back: true,
    keep: true,
  }),
  confirmCancel: ({ broadcastId }) => ({
    text: text('broadcast:confirmCancel', { id: broadcastId }),
    choices: [choice('cancelYes'), choice('cancelNo')],
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

function draftChoice({ id, name, by, at, template }: DraftSummary): QuestionChoice {
  const key = template ? 'broadcast:templateLine' : 'broadcast:draftLine';
  return { id: `d${id}`, label: text(key, { name, by, at: { date: at } }) };
}

function detailText(detail: BroadcastDetail): Text {
  const { id, begins, audience, total, sent, unreachable, skipped, replied } = detail;
  const state = { text: text(`broadcast:state_${detail.state}`) };
  if (detail.state === 'approval') return text('broadcast:detailWaiting', { id, state, begins, audience });
  if (detail.few)
    return text('broadcast:detail', { id, state, begins, audience, lines: { text: text('few:detail') } });
  const { delivered, read, reasons } = detail;
  const sums = text('broadcast:detailSums', {
    ...{ total, sent, unreachable, skipped, replied },
    notSent: detail.failed,
  });
  const lines = [
    sums,
    ...(delivered > 0 ? [text('broadcast:detailRead', { delivered, read })] : []),
    ...halfLines(detail),
    ...reasons.map((one) => text('broadcast:detailReason', one)),
  ];
  return text('broadcast:detail', {
    ...{ id, state, begins, audience },
    lines: { lines: lines.map((line) => ({ text: line })) },
  });
}

/** What came of each of two texts, and what may be said of the difference. */
function halfLines({ halves }: BroadcastDetail): Text[] {
  if (halves === null) return [];
  const parts = halves.parts.map((part, at) => {
    const percent = part.sent === 0 ? 0 : Math.round((100 * part.answered) / part.sent);
    const applied = part.applied < fewest ? { text: text('few:below') } : part.applied;
    return text(`compare:half_${at + 1}`, { ...part, applied, percent });
  });
  return [...parts, text(`compare:verdict_${halves.verdict}`)];
}

function deedsOf(detail: BroadcastDetail): string[] {
  const { state, own, started, few, failed, unreachable, skipped, total } = detail;
  const answers = started ? ['answers'] : [];
  const csv = few ? [] : ['csv'];
  switch (state) {
    case 'approval':
      return own ? ['edit', 'cancel'] : ['approve', 'edit', 'cancel'];
    case 'scheduled':
      return ['edit', 'pause', 'cancel', ...answers];
    case 'sending':
      return ['refresh', 'pause', 'cancel', ...answers, ...csv];
    case 'paused':
      return started ? ['resume', 'cancel', ...answers, ...csv] : ['resume', 'edit', 'cancel'];
    default: {
      const missed = failed + unreachable + skipped > 0 || state === 'cancelled';
      return [...answers, 'again', ...(missed && total > 0 ? ['againMissed'] : []), ...csv];
    }
  }
}
