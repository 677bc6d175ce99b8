import { yesNo } from '../common-choices.ts';
import type { ToldResult } from '../facts.ts';
import { askPermissions } from '../permissions.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text, type Text } from '../text.ts';
import { askQuestion } from './ask-question.ts';
import { cardQuestion } from './card-question.ts';
import { changesOf } from './change-answers.ts';
import type { AssessmentContext } from './context.ts';
import { forgetQuestion, historyQuestion } from './history-questions.ts';
import { interests, questionnaires } from './questionnaires.ts';
import { clearText, isUnsettled, resultText, unclearText } from './result-text.ts';
import { stepsQuestion } from './steps-question.ts';

/** What is asked before, within and after a questionnaire. */
export const assessmentQuestions = {
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
  permissions: (): Question => ({
    ...askPermissions('assessment:permissions', [
      { purpose: 'questionnaire', text: text('assessment:consent') },
      { purpose: 'research', text: text('assessment:research') },
    ]),
    choices: [
      { id: 'all', label: text('assessment:permissionsAll') },
      { id: 'first', label: text('assessment:permissionsFirst') },
      { id: 'none', label: text('assessment:permissionsNone') },
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
  asking: askQuestion,
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
};

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
function restOf(result: ToldResult | null): QuestionChoice[] {
  const left = result?.left ?? 0;
  return left === 0 ? [] : [{ id: 'rest', label: text('assessment:rest', { left }) }];
}

/** Said once that the order is not sure is enough. */
function pictureWords(result: ToldResult | null): Text {
  return result === null ? resultText(null) : clearText(result);
}

function hasFullWay(instrument: string): boolean {
  return questionnaires.some((one) => one.instrument === instrument && one.rule === 'full');
}
