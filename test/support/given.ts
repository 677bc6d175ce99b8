import type { AnyMachineSnapshot } from 'xstate';
import type { Command } from '../../flows/command.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Question } from '../../flows/question.ts';
import { reviveFlow, stateName, storeFlow, type StoredFlow } from '../../src/engine/revive-flow.ts';
import { startFlow, stepFlow } from '../../src/engine/step-flow.ts';
import { flowInput } from './flow-facts.ts';

/** What came of the last step. */
export interface Outcome {
  commands: Command[];
  state: string;
  /** Undefined where the state asks nothing: it is final or waits for an answer from our side. */
  question: Question | undefined;
  context: Record<string, unknown>;
  stored: StoredFlow;
}

export interface Given {
  /** One more event that has happened before. */
  and(event: FlowEvent): Given;
  /** The event under test; what it leads to. */
  when(event: FlowEvent): Outcome;
  /** Where the flow stands without a further event. */
  now(): Outcome;
}

/** A flow that has begun, with these inputs; it goes through JSON and revival before every event. */
export function given(flow: Flow, input: Record<string, unknown> = {}, ...events: FlowEvent[]): Given {
  const begun = startFlow(flow, flowInput(input));
  const outcome = outcomeOf(flow, begun.snapshot, begun.commands);
  return continueFrom(
    flow,
    events.reduce((last, event) => step(flow, last.stored, event), outcome),
  );
}

/** The same from a stored state. */
export function givenStored(flow: Flow, stored: StoredFlow): Given {
  return continueFrom(flow, outcomeOf(flow, reviveFlow(flow, throughJson(stored)), []));
}

function continueFrom(flow: Flow, outcome: Outcome): Given {
  return {
    and: (event) => continueFrom(flow, step(flow, outcome.stored, event)),
    when: (event) => step(flow, outcome.stored, event),
    now: () => outcome,
  };
}

function step(flow: Flow, stored: StoredFlow, event: FlowEvent): Outcome {
  const { snapshot, commands } = stepFlow(flow, reviveFlow(flow, throughJson(stored)), event);
  return outcomeOf(flow, snapshot, commands);
}

function outcomeOf(flow: Flow, snapshot: AnyMachineSnapshot, commands: Command[]): Outcome {
  const state = stateName(snapshot);
  return {
    commands,
    state,
    question: flow.questions[state]?.(snapshot.context as never),
    context: snapshot.context as Record<string, unknown>,
    stored: throughJson(storeFlow(flow, snapshot)),
  };
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
