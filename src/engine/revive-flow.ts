import type { AnyMachineSnapshot } from 'xstate';
import type { Flow } from '../../flows/flow.ts';
import type { StoredState } from '../../flows/migration.ts';
import { KancaError } from '../errors.ts';
import { restoreMachine } from './restore-machine.ts';

/** A flow as it lies in the database. */
export interface StoredFlow extends StoredState {
  flow: string;
  version: number;
}

/**
 * Brings a stored flow to life on today's version: migrations oldest first, context parsed, state restored.
 * Throws FLOW_NOT_REVIVABLE; the caller then keeps the row aside and starts the recovery.
 */
export function reviveFlow(flow: Flow, stored: StoredFlow): AnyMachineSnapshot {
  try {
    const state = migrate(flow, stored);
    return restoreMachine(flow.machine, { value: state.value, context: flow.context.parse(state.context) });
  } catch (cause) {
    throw new KancaError(`A stored conversation of ${stored.flow} v${stored.version} cannot be revived.`, {
      code: 'FLOW_NOT_REVIVABLE',
      remedy: 'Add a migration to the flow; the stored state is kept in conversation.set_aside.',
      cause,
    });
  }
}

/** What is kept of a machine at rest: only what {@link reviveFlow} cannot derive. */
export function storeFlow(flow: Flow, snapshot: AnyMachineSnapshot): StoredFlow {
  return { flow: flow.id, version: flow.version, value: snapshot.value, context: snapshot.context };
}

/** `parent.child` of the deepest active state; flows have no parallel states. */
export function stateName(snapshot: AnyMachineSnapshot): string {
  const names: string[] = [];
  let value: unknown = snapshot.value;
  while (value !== null && typeof value === 'object') {
    const [entry] = Object.entries(value);
    if (entry === undefined) break;
    names.push(entry[0]);
    value = entry[1];
  }
  if (typeof value === 'string') names.push(value);
  return names.join('.');
}

function migrate(flow: Flow, stored: StoredFlow): StoredState {
  let state: StoredState = { value: stored.value, context: stored.context };
  for (let version = stored.version; version < flow.version; version += 1) {
    const migration = flow.migrations.find((one) => one.from === version);
    if (migration === undefined) throw new Error(`no migration from version ${version}`);
    state = migration.rewrite(state);
  }
  if (stored.version > flow.version) throw new Error(`stored by a newer version, ${stored.version}`);
  return state;
}
