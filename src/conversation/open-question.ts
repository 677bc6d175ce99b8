import type { AnyMachineSnapshot } from 'xstate';
import type { Flow } from '../../flows/flow.ts';
import type { Question } from '../../flows/question.ts';
import { stateName } from '../engine/revive-flow.ts';
import { KancaError } from '../errors.ts';

/** A flow and where it rests. */
export interface OpenFlow {
  flow: Flow;
  snapshot: AnyMachineSnapshot;
}

/**
 * What is being asked now.
 * @throws KancaError FLOW_MUTE: the flow rests where it asks nothing
 */
export function openQuestion({ flow, snapshot }: OpenFlow): Question {
  const name = stateName(snapshot);
  const ask = flow.questions[name];
  if (ask === undefined) {
    throw new KancaError(`The flow ${flow.id} rests in ${name}, which asks nothing.`, {
      code: 'FLOW_MUTE',
      remedy: 'Give the state a question in the flow definition.',
    });
  }
  return ask(snapshot.context as never);
}
