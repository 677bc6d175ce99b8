import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text, type Var } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import type { AnswerGroupFact, AnswerLine } from './facts.ts';

const choice = (id: string): QuestionChoice => ({ id, label: text(`broadcast:choice_${id}`) });
/** Of a long answer the list shows the beginning. */
const longestLine = 140;

/** What is asked while the answers to a broadcast are looked through. */
export const answerQuestions: Record<string, (context: BroadcastContext) => Question> = {
  answerGroups: ({ broadcastId, groups }) => ({
    text: text(groups.length === 0 ? 'broadcast:answersNone' : 'broadcast:answers', { id: broadcastId }),
    choices: [
      ...groups.map((one) => ({
        id: one.id,
        label: text('broadcast:answerGroup', { group: nameOf(one), people: one.people }),
      })),
      ...(groups.some(({ label }) => label === null) ? [choice('searchAnswers')] : []),
    ],
    back: true,
  }),
  searchAnswers: () => ({
    text: text('broadcast:searchAnswers'),
    answer: 'text',
    maxLength: 60,
    back: true,
  }),
  answerList: ({ broadcastId, groups, group, search, answers, nextPage, page }) => ({
    text: text(answers.length === 0 ? 'broadcast:answersNotFound' : 'broadcast:answerList', {
      id: broadcastId,
      group: search === '' ? nameOf(groups.find(({ id }) => id === group)) : `“${search}”`,
      lines: { lines: answers.map((line) => ({ text: lineText(line) })) },
    }),
    choices: [
      ...answers
        .filter(({ id }) => id > 0)
        .map(({ id, name }) => ({ id: `a${id}`, label: text('broadcast:openAnswer', { name }) })),
      ...(nextPage > 0 ? [choice('olderAnswers')] : []),
      ...(page > 0 ? [choice('newerAnswers')] : []),
      ...(search === '' && answers.length > 0 ? ['people', 'tag', 'write'].map(choice) : []),
    ],
    back: true,
    inPlace: true,
  }),
  answerPeople: ({ broadcastId, group }) => ({
    text: text('broadcast:answerPeople'),
    media: {
      kind: 'broadcast-people',
      fileName: `siaran-${broadcastId}-orang.csv`,
      input: { broadcastId, group },
    },
    back: true,
  }),
  tagging: () => ({ text: text('broadcast:tagging'), answer: 'text', maxLength: 40, back: true }),
  answer: ({ answer }) => ({
    text: answer === null ? text('broadcast:refused_answerGone') : text('broadcast:answer', linesOf(answer)),
    choices: answer === null ? [] : [choice(answer.ticketed ? 'openTicket' : 'toTicket')],
    back: true,
  }),
};

function nameOf(group: AnswerGroupFact | undefined): Var {
  if (group?.label != null) return `“${group.label}”`;
  return { text: text(`broadcast:group_${group?.id ?? 'written'}`) };
}

function lineText(line: AnswerLine): Text {
  const { text: words } = line;
  const said = words.length > longestLine ? `${words.slice(0, longestLine).trimEnd()}…` : words;
  const vars = { ...linesOf(line), said };
  if (words !== '') return text('broadcast:answerLine', vars);
  return text(line.phone === null ? 'broadcast:pressLine' : 'broadcast:pressLineWithPhone', vars);
}

function linesOf({ name, regency, phone, text: said, at }: AnswerLine): Record<string, Var> {
  const place: Var = regency === null ? { text: text('ticket:placeUnknown') } : { region: regency };
  return { name, place, at: { moment: at }, said, phone: phone === null ? '' : { phone } };
}
