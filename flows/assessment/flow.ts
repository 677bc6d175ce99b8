import { yesNo } from '../common-choices.ts';
import { defineFlow } from '../flow.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text, type Text, type Var } from '../text.ts';
import { assessmentContext, countAnswers, lengths, type AssessmentContext } from './context.ts';
import { assessmentMachine } from './machine.ts';
import { migrations } from './migrations.ts';

const values = [1, 2, 3, 4, 5];

/** The same numbers mean the same under the result, its picture and its document. */
const resultChoices: QuestionChoice[] = ['jobs', 'picture', 'document', 'human', 'menu'].map((id) => ({
  id,
  label: text(`assessment:${id}`),
}));

type Instrument = AssessmentContext['instrument'];
type Progress = NonNullable<Question['progress']>;

/** Interests and work style, one question a message. */
export const assessment = defineFlow({
  id: 'assessment',
  version: 1,
  machine: assessmentMachine,
  context: assessmentContext,
  migrations,
  questions: {
    choose: (): Question => ({
      text: text('assessment:choose'),
      choices: ['short', 'full', 'style', 'last'].map((id) => ({ id, label: text(`assessment:${id}`) })),
      back: true,
    }),
    consent: ({ instrument, rule }: AssessmentContext): Question => ({
      text: text('assessment:consent', { intro: { text: introText(instrument, rule) } }),
      answer: 'yesno',
      choices: yesNo,
      back: true,
    }),
    research: (): Question => ({
      text: text('assessment:research'),
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
    careless: (): Question => ({
      text: text('assessment:careless'),
      choices: ['again', 'keep'].map((id) => ({ id, label: text(`assessment:${id}`) })),
      back: true,
    }),
    result: (context: AssessmentContext): Question => ({
      text: resultText(context),
      choices: resultChoices,
      back: true,
    }),
    picture: (context: AssessmentContext): Question => ({
      text: text('assessment:pictureText', { result: { text: resultText(context) } }),
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

function asking({ instrument, rule, item, answers }: AssessmentContext): Question {
  const stem = (kind: string) =>
    text(`${instrument}:stem`, { item: { text: text(`${instrument}:${kind}.${item}`) } });
  return {
    text: stem('items'),
    simpler: stem('simple'),
    choices: values.map((value) => ({
      id: `${value}`,
      label: text(`${instrument}:responses.${value}`),
      words: `${instrument}:responseSynonyms.${value}`,
    })),
    progress: progressOf(instrument, rule, countAnswers(answers) + 1),
    back: true,
    pause: true,
    series: true,
  };
}

function progressOf(instrument: Instrument, rule: string, now: number): Progress {
  const { full, from, to, atMost } = lengths[instrument];
  return rule === 'full' ? { now, of: full } : { now, of: to, usually: { from, atMost } };
}

function introText(instrument: Instrument, rule: string): Text {
  const length =
    rule === 'full'
      ? text('assessment:length_full', { questions: lengths[instrument].full })
      : text('assessment:length_short');
  return text(`${instrument}:intro`, { length: { text: length } });
}

/** The result in plain words, with how sure it is; never "passed" or "failed". */
function resultText({ result }: AssessmentContext): Text {
  if (result === null) return text('assessment:noResult');
  const letters = [...result.code].slice(0, 3);
  const scale = (letter: string, part: string): Var => ({
    text: text(`${result.instrument}:scales.${letter}.${part}`),
  });
  if (result.instrument === 'ipip50') {
    return text('assessment:styleResult', {
      lines: {
        lines: Object.entries(result.ranks).map(([letter, rank]) => ({ text: styleText(letter, rank) })),
      },
    });
  }
  return text(result.flat ? 'assessment:resultFlat' : 'assessment:result', {
    names: { list: letters.map((letter) => scale(letter, 'name')) },
    strengths: { lines: letters.map((letter) => scale(letter, 'strength')) },
    work: { lines: letters.map((letter) => scale(letter, 'work')) },
    certainty: { text: text(`assessment:certainty_${result.certainty}`) },
    asked: result.asked,
  });
}

/** Upper and lower third of the norm group; between them neither description would be true. */
function styleText(letter: string, rank: number): Text {
  const name: Var = { text: text(`ipip50:scales.${letter}.name`) };
  if (rank >= 67)
    return text('assessment:styleLine', { name, says: { text: text(`ipip50:scales.${letter}.high`) } });
  if (rank <= 33)
    return text('assessment:styleLine', { name, says: { text: text(`ipip50:scales.${letter}.low`) } });
  return text('assessment:styleMiddle', { name });
}
