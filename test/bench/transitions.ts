import { transition } from 'xstate';
import type { AssessmentContext } from '../../flows/assessment/context.ts';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { nextInFullOrder } from '../../src/questionnaires/next-in-full-order.ts';
import { describeLength } from '../../src/questionnaires/describe-length.ts';
import { loadInstrument } from '../../src/assessments/instruments/load-instrument.ts';
import { reviveFlow, storeFlow, type StoredFlow } from '../../src/engine/revive-flow.ts';
import { stepFlow } from '../../src/engine/step-flow.ts';
import { printResult } from './support/print-result.ts';
import { round } from './support/round.ts';

/**
 * One answer of the questionnaire in memory: the stored conversation is read from its JSON, takes the answer and the
 * next question, and is written again. Against the same with XState's `transition`, runs alternating.
 */
const people = 1_000;
const runs = 3;
const instrument = await loadInstrument('riasec48');
const context: AssessmentContext = {
  instrument: 'riasec48',
  rule: 'full',
  version: instrument.version,
  length: describeLength(instrument),
  id: 1,
  items: nextInFullOrder(instrument, []) ?? '',
  size: 1,
  answers: '',
  noted: 0,
  keep: 0,
  result: null,
  aside: null,
  again: false,
  until: null,
};
const first: StoredFlow = { flow: assessment.id, version: assessment.version, value: 'asking', context };
const order = orderOfItems();

type Move = (stored: StoredFlow, event: FlowEvent) => StoredFlow;

const ours: Move = (stored, event) =>
  storeFlow(assessment, stepFlow(assessment, reviveFlow(assessment, stored), event).snapshot);
const theirs: Move = (stored, event) =>
  storeFlow(assessment, transition(assessment.machine, reviveFlow(assessment, stored), event)[0] as never);

const microseconds = { kanca: [] as number[], xstate: [] as number[] };
for (let run = 0; run < runs; run += 1) {
  microseconds.xstate.push(timeAnswers(theirs));
  microseconds.kanca.push(timeAnswers(ours));
}
const [best, bestOfPeer] = [Math.min(...microseconds.kanca), Math.min(...microseconds.xstate)];
printResult('transitions', {
  answers: people * order.length,
  peer: "xstate's transition()",
  microsecondsPerAnswer: {
    kanca: microseconds.kanca.map((value) => round(value)),
    xstate: microseconds.xstate.map((value) => round(value)),
  },
  ratio: round(best / bestOfPeer),
  stateBytes: { first: JSON.stringify(first).length, last: JSON.stringify(answerAll(ours)).length },
});

function timeAnswers(move: Move): number {
  const before = process.cpuUsage();
  for (let person = 0; person < people; person += 1) answerAll(move);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / (people * order.length);
}

function answerAll(move: Move): StoredFlow {
  let json = JSON.stringify(first);
  for (const item of order.slice(1)) {
    const answered = move(JSON.parse(json) as StoredFlow, { type: 'ANSWERED', value: '4' });
    json = JSON.stringify(move(answered, { type: 'ITEMS_CHOSEN', items: item }));
  }
  return JSON.parse(json) as StoredFlow;
}

function orderOfItems(): string[] {
  const asked: { item: string }[] = [];
  for (
    let item = nextInFullOrder(instrument, asked);
    item !== null;
    item = nextInFullOrder(instrument, asked)
  )
    asked.push({ item });
  return asked.map(({ item }) => item);
}
