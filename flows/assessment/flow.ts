import { yesNo } from '../common-choices.ts';
import { defineFlow } from '../flow.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';
import type { QuestionnaireLength } from '../facts.ts';
import { assessmentCommands } from './commands.ts';
import { assessmentContext, countAnswers, type AssessmentContext } from './context.ts';
import { assessmentMachine } from './machine.ts';
import { blockLetter } from './block-letter.ts';
import { migrations } from './migrations.ts';
import { questionnaires } from './questionnaires.ts';
import { resultText, unclearText } from './result-text.ts';

const values = [1, 2, 3, 4, 5];

/** The same numbers mean the same under the result, its picture and its document. */
const resultChoices: QuestionChoice[] = ['jobs', 'picture', 'document', 'human', 'menu'].map((id) => ({
  id,
  label: text(`assessment:${id}`),
}));

type Progress = NonNullable<Question['progress']>;

/** Interests and work style, one question a message. */
export const assessment = defineFlow({
  id: 'assessment',
  version: 4,
  commands: assessmentCommands,
  measured: true,
  machine: assessmentMachine,
  context: assessmentContext,
  migrations,
  questions: {
    choose: (): Question => ({
      text: text('assessment:choose'),
      choices: [
        ...questionnaires.map(({ id, instrument, rule }) => ({
          id,
          label: text(`${instrument}:ways.${rule}`),
        })),
        { id: 'last', label: text('assessment:last') },
      ],
      back: true,
    }),
    consent: (): Question => ({
      text: text('assessment:consent'),
      consent: 'questionnaire',
      answer: 'yesno',
      choices: yesNo,
      back: true,
    }),
    research: (): Question => ({
      text: text('assessment:research'),
      consent: 'research',
      answer: 'yesno',
      choices: yesNo,
      back: true,
    }),
    tooSoon: ({ until }: AssessmentContext): Question => ({
      text: text('assessment:tooSoon', { date: { date: until ?? '' } }),
      choices: ['last', 'again', 'menu'].map((id) => ({ id, label: text(`assessment:${id}`) })),
      back: true,
    }),
    asking,
    unclear: ({ instrument, rule, result }: AssessmentContext): Question => ({
      text: unclearText(result),
      choices: [
        { id: 'again', label: text('assessment:again') },
        ...(rule !== 'full' && hasFullWay(instrument)
          ? [{ id: 'full', label: text(`${instrument}:ways.full`) }]
          : []),
        { id: 'human', label: text('assessment:human') },
        { id: 'menu', label: text('assessment:later') },
      ],
      back: true,
    }),
    result: (context: AssessmentContext): Question => ({
      text: resultText(context.result),
      choices: resultChoices,
      back: true,
    }),
    picture: (context: AssessmentContext): Question => ({
      text: text('assessment:pictureText', { result: { text: resultText(context.result) } }),
      choices: resultChoices,
      back: true,
      media: {
        kind: 'result-picture',
        fileName: 'hasil.png',
        input: { assessmentId: context.result?.assessmentId ?? 0 },
      },
    }),
    document: (context: AssessmentContext): Question => ({
      text: text('assessment:documentText'),
      choices: resultChoices,
      back: true,
      media: {
        kind: 'result-document',
        fileName: 'hasil.pdf',
        input: { assessmentId: context.result?.assessmentId ?? 0 },
      },
    }),
  },
});

function asking(context: AssessmentContext): Question {
  const items = context.items.split(' ');
  return items.length === 1 ? askOne(context, context.items) : askSeveral(context, items);
}

function askOne({ instrument, rule, answers, length, size }: AssessmentContext, item: string): Question {
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
    back: true,
    pause: true,
    series: true,
  };
}

/** A letter before each statement, for digits are the answers. */
function askSeveral(
  { instrument, rule, answers, length, size }: AssessmentContext,
  items: readonly string[],
): Question {
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

function hasFullWay(instrument: string): boolean {
  return questionnaires.some((one) => one.instrument === instrument && one.rule === 'full');
}
