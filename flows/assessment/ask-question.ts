import type { QuestionnaireLength } from '../facts.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { blockLetter } from './block-letter.ts';
import { changesOf } from './change-answers.ts';
import { countAnswers, type AssessmentContext } from './context.ts';

type Progress = NonNullable<Question['progress']>;

const values = [1, 2, 3, 4, 5];

/** What is asked now: one statement, or several in a message. */
export function askQuestion(context: AssessmentContext): Question {
  const items = context.items.split(' ');
  return items.length === 1 ? askOne(context, context.items) : askSeveral(context, items);
}

function askOne(context: AssessmentContext, item: string): Question {
  const { instrument, rule, answers, length, size } = context;
  const stem = (kind: string) =>
    text(`${instrument}:stem`, { item: { text: text(`${instrument}:${kind}.${item}`) } });
  return {
    text: stem('items'),
    simpler: stem('simple'),
    choices: [
      ...values.map((value) => ({
        id: `${value}`,
        label: text(`${instrument}:responses.${value}`),
        words: `${instrument}:responseSynonyms.${value}`,
      })),
      ...(size === 1 ? [{ id: 'blocks', label: text('assessment:blocks') }] : []),
    ],
    progress: progressOf(length, rule, countAnswers(answers) + 1),
    ...changesOf(context),
    back: true,
    pause: true,
    series: true,
  };
}

/** A letter before each statement, for digits are the answers. */
function askSeveral(context: AssessmentContext, items: readonly string[]): Question {
  const { instrument, rule, answers, length, size } = context;
  const block = (kind: string) =>
    text(answers === '' ? 'assessment:block' : 'assessment:blockNext', {
      ask: { text: text(`${instrument}:stemOfSeveral`) },
      count: items.length,
      example: items.map((_, at) => values[(at * 3 + 3) % values.length] ?? 3).join(' '),
      scale: {
        lines: values.map((value) => ({
          text: text('assessment:blockValue', {
            value,
            means: { text: text(`${instrument}:responses.${value}`) },
          }),
        })),
      },
      items: {
        lines: items.map((item, at) => ({
          text: text('assessment:blockItem', {
            letter: blockLetter(at),
            item: { text: text(`${instrument}:${kind}.${item}`) },
          }),
        })),
      },
    });
  return {
    text: block('items'),
    simpler: block('simple'),
    answer: 'ratings',
    ratings: { count: items.length, words: values.map((value) => `${instrument}:responseSynonyms.${value}`) },
    choices: [{ id: 'single', key: 's', label: text('assessment:single') }],
    ...changesOf(context),
    progress: blockProgress(length, rule, Math.floor(countAnswers(answers) / size) + 1, size),
    back: true,
    pause: true,
  };
}

function blockProgress(length: QuestionnaireLength, rule: string, now: number, size: number): Progress {
  const messages = (questions: number) => Math.ceil(questions / size);
  if (rule === 'full') return { now, of: messages(length.full) };
  return {
    now,
    of: messages(length.to),
    usually: { from: messages(length.from), atMost: Math.floor(length.atMost / size) },
  };
}

function progressOf(length: QuestionnaireLength, rule: string, now: number): Progress {
  const { full, from, to, atMost } = length;
  return rule === 'full' ? { now, of: full } : { now, of: to, usually: { from, atMost } };
}
