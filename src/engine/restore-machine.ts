import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';

/** Brings a machine back to a state that was stored as plain JSON. Throws where the machine has no such state any more. */
export function restoreMachine(
  machine: AnyStateMachine,
  { value, context }: { value: unknown; context: unknown },
): AnyMachineSnapshot {
  const snapshot = { status: 'active', value, context, historyValue: {}, children: {}, tags: [] };
  return machine.restoreSnapshot(snapshot as never, undefined as never) as AnyMachineSnapshot;
}
