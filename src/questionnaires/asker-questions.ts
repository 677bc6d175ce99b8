import type { AssessmentResult } from '../../flows/facts.ts';
import { text, type Text } from '../../flows/text.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';

/** Answers from which a task counts as liked, and up to which as not liked. */
const liked = 4;
const disliked = 2;

type Answers = readonly { item: string; value: number }[];

/**
 * Three questions with which a counselor goes on from a result of interests, in words to the person themselves. Doubted and
 * flat results lead to what the person has done; an order that is not sure leads to a choice between single tasks of the
 * two kinds that are close; a sure one to a task within it that is not liked. No score, no letter, no rank.
 * @param work names of occupations alike to the result that the person could begin, likest first
 */
export function askerQuestions(
  instrument: Pick<Instrument, 'items' | 'scales' | 'id'>,
  result: AssessmentResult,
  answers: Answers,
  work: readonly string[],
): [Text, Text, Text] {
  if (result.careless)
    return [text('counselor:askHard'), text('counselor:askDays'), text('counselor:askTogether')];
  const order = orderOf(instrument, result);
  const best = (scale: string | undefined) => taskOf(instrument, answers, scale, 'most');
  if (result.flat || result.code === '') {
    const [one, other] = [best(order[0]), best(order[1])];
    return [
      text('counselor:askTime'),
      one !== null && other !== null ? askChoice(instrument.id, one, other) : text('counselor:askDays'),
      text('counselor:askTried'),
    ];
  }
  return [askDone(instrument.id, best(order[0])), askEdge(instrument, result, answers, order), askWork(work)];
}

/** Scales, the named ones first as named, then by how much they are liked. */
function orderOf({ scales }: Pick<Instrument, 'scales'>, { code, levels }: AssessmentResult): string[] {
  const rest = scales.map(({ id }) => id).filter((id) => !code.includes(id));
  return [...code, ...rest.toSorted((one, other) => (levels[other] ?? 0) - (levels[one] ?? 0))];
}

function askDone(id: string, task: string | null): Text {
  return task === null
    ? text('counselor:askTried')
    : text('counselor:askDone', { task: { text: text(`${id}:items.${task}`) } });
}

function askChoice(id: string, one: string, other: string): Text {
  return text('counselor:askChoice', {
    one: { text: text(`${id}:items.${one}`) },
    other: { text: text(`${id}:items.${other}`) },
  });
}

function askEdge(
  instrument: Pick<Instrument, 'items' | 'id'>,
  { code, certainty, settled }: AssessmentResult,
  answers: Answers,
  order: readonly string[],
): Text {
  if (certainty !== 'sure' || settled === false) {
    const [last, next] = [code.length - 1, code.length].map((place) =>
      taskOf(instrument, answers, order[place], 'most'),
    );
    if (typeof last === 'string' && typeof next === 'string') return askChoice(instrument.id, last, next);
  }
  for (const scale of code) {
    const task = taskOf(instrument, answers, scale, 'least');
    if (task !== null)
      return text('counselor:askContrast', {
        kind: { text: text(`${instrument.id}:scales.${scale}.task`) },
        task: { text: text(`${instrument.id}:items.${task}`) },
      });
  }
  return text('counselor:askTime');
}

function askWork([one, other]: readonly string[]): Text {
  return one === undefined || other === undefined
    ? text('counselor:askDays')
    : text('counselor:askWork', { one, other });
}

/** The task of a scale that is liked most, or least; null where none is liked, or none disliked. */
function taskOf(
  { items }: Pick<Instrument, 'items'>,
  answers: Answers,
  scale: string | undefined,
  which: 'most' | 'least',
): string | null {
  const own = new Set(items.filter((item) => item.scale === scale).map(({ id }) => id));
  const sign = which === 'most' ? 1 : -1;
  const told = answers
    .filter(({ item, value }) => own.has(item) && (which === 'most' ? value >= liked : value <= disliked))
    .toSorted((first, second) => sign * (second.value - first.value));
  return told[0]?.item ?? null;
}
