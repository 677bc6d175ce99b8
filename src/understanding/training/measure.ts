import { kindOf } from '../intents.ts';
import type { Recognition } from '../recognition.ts';
import type { Utterance } from './read-examples.ts';

export interface Outcome {
  utterance: Utterance;
  heard: Recognition;
}

/** The figures of a set of utterances; shares are 0 to 1, and null where the set has no such line. */
export interface Figures {
  lines: number;
  falseYes: number;
  yesRecall: number | null;
  stopRecall: number | null;
  falseStopsIn100: number | null;
  humanRecall: number | null;
  distressRecall: number | null;
  falseDistress: number | null;
  macroF1: number;
  accuracy: { wish: number | null; binding: number | null; detail: number | null };
  slotsExact: number | null;
}

/** Whether an outcome counts as right: the label, one that is as right, or for `not-stop` anything that stops nothing. */
export function isRight({ utterance, heard }: Outcome): boolean {
  if (utterance.intent === 'not-stop' && !['stop', 'alerts-off', 'delete'].includes(heard.intent))
    return true;
  return heard.intent === utterance.intent || utterance.also.includes(heard.intent);
}

/** Recall, dangerous errors and macro-F1 of outcomes. */
export function measure(outcomes: readonly Outcome[]): Figures {
  const of = (intent: string) => outcomes.filter(({ utterance }) => utterance.intent === intent);
  const recall = (intent: string) => share(of(intent), (one) => isRight(one));
  const binding = outcomes.filter(({ utterance }) => kindOf(utterance.context) === 'binding');
  const noStops = outcomes.filter(
    ({ utterance }) => utterance.intent !== 'stop' && !utterance.also.includes('stop'),
  );
  const others = outcomes.filter(
    ({ utterance }) => utterance.intent !== 'distress' && !utterance.also.includes('distress'),
  );
  const falseStops = share(noStops, ({ heard }) => heard.intent === 'stop');
  return {
    lines: outcomes.length,
    falseYes: binding.filter(({ utterance, heard }) => heard.intent === 'yes' && utterance.intent !== 'yes')
      .length,
    yesRecall: recall('yes'),
    stopRecall: recall('stop'),
    falseStopsIn100: falseStops === null ? null : falseStops * 100,
    humanRecall: recall('human'),
    distressRecall: recall('distress'),
    falseDistress: share(others, ({ heard }) => heard.intent === 'distress'),
    macroF1: macroF1(outcomes),
    accuracy: {
      wish: accuracy(outcomes, 'wish'),
      binding: accuracy(outcomes, 'binding'),
      detail: accuracy(outcomes, 'detail'),
    },
    slotsExact: share(
      outcomes.filter(({ utterance }) => utterance.intent === 'answer'),
      hasSlots,
    ),
  };
}

/** Mean over the labels but `not-stop` of the harmonic mean of precision and recall; a right other label counts for its line. */
function macroF1(outcomes: readonly Outcome[]): number {
  const labels = new Set(outcomes.map(({ utterance }) => utterance.intent));
  labels.delete('not-stop');
  const scores = [...labels].map((label) => {
    const right = outcomes.filter((one) => one.utterance.intent === label && isRight(one)).length;
    const wrong = outcomes.filter((one) => !isRight(one) && one.heard.intent === label).length;
    const missed = outcomes.filter((one) => one.utterance.intent === label && !isRight(one)).length;
    return (2 * right) / (2 * right + wrong + missed);
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

function accuracy(outcomes: readonly Outcome[], kind: ReturnType<typeof kindOf>): number | null {
  return share(
    outcomes.filter(({ utterance }) => kindOf(utterance.context) === kind),
    isRight,
  );
}

/** Whether the slots of an answer are those of its label; an ambiguous place may be asked back. */
export function hasSlots({ utterance, heard }: Outcome): boolean {
  return heard.intent === 'answer' && JSON.stringify(heard.slots) === JSON.stringify(utterance.slots);
}

function share(outcomes: readonly Outcome[], counts: (outcome: Outcome) => boolean): number | null {
  return outcomes.length === 0 ? null : outcomes.filter(counts).length / outcomes.length;
}
