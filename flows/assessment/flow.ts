import { yesNo } from '../common-choices.ts';
import { defineFlow } from '../flow.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text, type Text } from '../text.ts';
import type { AssessmentResult, QuestionnaireLength } from '../facts.ts';
import { cardQuestion } from './card-question.ts';
import { changesOf } from './change-answers.ts';
import { assessmentCommands } from './commands.ts';
import { assessmentContext, countAnswers, type AssessmentContext } from './context.ts';
import { assessmentMachine } from './machine.ts';
import { blockLetter } from './block-letter.ts';
import { forgetQuestion, historyQuestion } from './history-questions.ts';
import { migrations } from './migrations.ts';
import { interests, questionnaires } from './questionnaires.ts';
import { stepsQuestion } from './steps-question.ts';
import { clearText, isUnsettled, resultText, unclearText } from './result-text.ts';

const values = [1, 2, 3, 4, 5];

/** The same numbers mean the same under the result, its picture and its document. */
function resultChoices({ result }: AssessmentContext): QuestionChoice[] {
  const coded = result?.instrument === interests && result.code !== '';
  const offered = ['jobs', 'picture', 'document', ...(coded ? ['card'] : []), 'human'].map((id) => ({
    id,
    label: text(`assessment:${id}`),
  }));
  const open = result !== null && (isUnsettled(result) || result.certainty === 'unsure');
  return [...offered, ...(open ? restOf(result) : []), { id: 'menu', label: text('assessment:menu') }];
}

/** To be asked what was not asked yet, where there is some. */
function restOf(result: AssessmentResult | null): QuestionChoice[] {
  const left = result?.left ?? 0;
  return left === 0 ? [] : [{ id: 'rest', label: text('assessment:rest', { left }) }];
}

type Progress = NonNullable<Question['progress']>;

/** Interests and work style, one question a message. */
export const assessment = defineFlow({
  id: 'assessment',
  version: 5,
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
        { id: 'history', label: text('assessment:allResults') },
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
    unclear: (context: AssessmentContext): Question => ({
      text: unclearText(context.result),
      choices: [
        { id: 'again', label: text('assessment:again') },
        ...(hasFullWay(context.instrument) ? restOf(context.result) : []),
        { id: 'human', label: text('assessment:human') },
        { id: 'menu', label: text('assessment:later') },
      ],
      ...changesOf(context),
      back: true,
    }),
    result: (context: AssessmentContext): Question => ({
      text: resultText(context.result),
      choices: resultChoices(context),
      ...changesOf(context),
      back: true,
    }),
    steps: stepsQuestion,
    history: historyQuestion,
    forgetting: forgetQuestion,
    card: (context: AssessmentContext) => cardQuestion(context, 'card'),
    cardDocument: (context: AssessmentContext) => cardQuestion(context, 'cardDocument'),
    picture: (context: AssessmentContext): Question => ({
      text: text('assessment:pictureText', { result: { text: pictureWords(context.result) } }),
      choices: resultChoices(context),
      ...changesOf(context),
      back: true,
      media: {
        kind: 'result-picture',
        fileName: 'hasil.png',
        input: { assessmentId: context.result?.assessmentId ?? 0 },
      },
    }),
    document: (context: AssessmentContext): Question => ({
      text: text('assessment:documentText'),
      choices: resultChoices(context),
      ...changesOf(context),
      back: true,
      media: {
        kind: 'result-document',
        fileName: 'hasil.pdf',
        input: { assessmentId: context.result?.assessmentId ?? 0 },
      },
    }),
  },
});

/** Said once that the order is not sure is enough. */
function pictureWords(result: AssessmentResult | null): Text {
  return result === null ? resultText(null) : clearText(result);
}

function asking(context: AssessmentContext): Question {
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

function hasFullWay(instrument: string): boolean {
  return questionnaires.some((one) => one.instrument === instrument && one.rule === 'full');
}
