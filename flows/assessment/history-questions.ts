import type { PastResult } from '../facts.ts';
import type { Question } from '../question.ts';
import { text, type Text, type Var } from '../text.ts';
import type { AssessmentContext } from './context.ts';

/** The results there were, newest first, each with what has surely changed; any of them can be deleted. */
export function historyQuestion({ aside }: AssessmentContext): Question {
  const results = aside?.history ?? [];
  return {
    text: text('assessment:history', { results: { lines: results.map((one) => ({ text: lineOf(one) })) } }),
    choices: [
      ...results.map(({ id, at, instrument }) => ({
        id: `h${id}`,
        label: text('assessment:forget', { date: { date: at }, name: { text: text(`${instrument}:title`) } }),
      })),
      { id: 'menu', label: text('assessment:menu') },
    ],
    back: true,
  };
}

/** Asked before one result is deleted for good. */
export function forgetQuestion({ aside, id }: AssessmentContext): Question {
  const at = aside?.history?.find((one) => one.id === id)?.at ?? '';
  return {
    text: text('assessment:forgetSure', { date: { date: at } }),
    choices: [
      { id: 'yes', label: text('assessment:forgetYes'), danger: true },
      { id: 'no', label: text('assessment:forgetNo') },
    ],
    back: true,
  };
}

function lineOf(one: PastResult): Text {
  const { instrument, code, at, since } = one;
  const result: Var = {
    text:
      code === ''
        ? text('assessment:historyPlain')
        : text('assessment:historyCode', { names: namesOf(instrument, [...code]) }),
  };
  const said = { date: { date: at }, name: { text: text(`${instrument}:title`) }, result };
  if (since === null) return text('assessment:historyLine', said);
  return text('assessment:historyCompared', {
    ...said,
    since: { date: since },
    change: { text: changeOf(one) },
  });
}

function changeOf({ instrument, up, down }: PastResult): Text {
  const [more, less] = [namesOf(instrument, up), namesOf(instrument, down)];
  if (up.length > 0 && down.length > 0) return text('assessment:changeBoth', { up: more, down: less });
  if (up.length > 0) return text('assessment:changeUp', { up: more });
  return down.length > 0 ? text('assessment:changeDown', { down: less }) : text('assessment:changeNone');
}

function namesOf(instrument: string, scales: readonly string[]): Var {
  return { list: scales.map((scale) => ({ text: text(`${instrument}:scales.${scale}.name`) })) };
}
