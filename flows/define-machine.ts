import { setup, type MachineContext } from 'xstate';
import type { Command } from './command.ts';
import type { FlowEvent } from './event.ts';
import type { FlowInput } from './flow.ts';

/**
 * The set-up that all flows share: one event type, one named action `command`.
 * A second named action would lose the narrowing of its params.
 */
export function flowSetup<C extends MachineContext>() {
  return setup({
    types: {} as { context: C; events: FlowEvent; input: FlowInput },
    actions: { command: (_, _command: Command) => undefined },
  });
}
