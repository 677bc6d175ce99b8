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

const known = new WeakMap<AnyMachineSnapshot, Question>();

/**
 * What is being asked now, made once for each snapshot.
 * @throws KancaError FLOW_MUTE: the flow rests where it asks nothing
 */
export function openQuestion({ flow, snapshot }: OpenFlow): Question {
  const made = known.get(snapshot);
  if (made !== undefined) return made;
  const name = stateName(snapshot);
  const ask = flow.questions[name];
  if (ask === undefined) {
    throw new KancaError(`The flow ${flow.id} rests in ${name}, which asks nothing.`, {
      code: 'FLOW_MUTE',
      remedy: 'Give the state a question in the flow definition.',
    });
  }
  const question = ask(snapshot.context as never);
  known.set(snapshot, question);
  return question;
}
