import type { AnyMachineSnapshot } from 'xstate';
import type { Command } from '../../flows/command.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type { Flow, FlowInput } from '../../flows/flow.ts';
import { KancaError } from '../errors.ts';
import { restingScope, type Asked } from './resting-scope.ts';

/** A machine at rest and what it asked for on the way there. */
export interface Step {
  snapshot: AnyMachineSnapshot;
  commands: Command[];
}

/** Enters a flow. Throws FLOW_BROKEN when its first state cannot be reached. */
export function startFlow(flow: Flow, input: FlowInput): Step {
  const asked: Asked[] = [];
  const snapshot = flow.machine.getInitialSnapshot(restingScope(flow.machine, asked), input as never);
  if (snapshot.status === 'error') throw brokenFlow(flow, snapshot.error);
  return { snapshot, commands: commandsOf(asked) };
}

/** Moves a flow by one event. An event the state does not know changes nothing. */
export function stepFlow(flow: Flow, snapshot: AnyMachineSnapshot, event: FlowEvent): Step {
  const asked: Asked[] = [];
  const next = flow.machine.transition(snapshot, event, restingScope(flow.machine, asked));
  if (next.status === 'error') throw brokenFlow(flow, next.error);
  return { snapshot: next, commands: commandsOf(asked) };
}

function commandsOf(actions: readonly Asked[]): Command[] {
  return actions.filter((action) => action.type === 'command').map((action) => action.params as Command);
}

function brokenFlow(flow: Flow, cause: unknown): KancaError {
  return new KancaError(`The flow ${flow.id} failed in a guard or an assignment.`, {
    code: 'FLOW_BROKEN',
    remedy: 'Mend the machine; the message waits in the inbox.',
    cause,
  });
}
