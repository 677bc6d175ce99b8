import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flows } from '../../flows/registry.ts';
import { storeFlow } from '../../src/engine/revive-flow.ts';
import { flowInputs } from '../support/flow-inputs.ts';
import { eventsAt, walkFlow } from '../support/walk-flow.ts';
import type { KeptState } from './kept-states.ts';

/**
 * Writes what conversations of today's flow versions look like at rest, one for each state that asks:
 * `node --import tsx test/flows/write-snapshots.ts [FLOW …]`. A version that has been shipped is never written again; before
 * that, name the flow to write it anew.
 */
function writeSnapshots(again: readonly string[]): void {
  const dir = fileURLToPath(new URL('snapshots/', import.meta.url));
  mkdirSync(dir, { recursive: true });
  for (const flow of Object.values(flows)) {
    const file = `${dir}${flow.id}.v${flow.version}.json`;
    if (existsSync(file) && !again.includes(flow.id)) continue;
    const states = new Map<string, KeptState>();
    for (const { name, snapshot, question } of walkFlow(flow, flowInputs[flow.id] ?? [{}]).values()) {
      const [event] = eventsAt(flow, snapshot);
      if (question === undefined || event === undefined || states.has(name)) continue;
      states.set(name, { state: name, stored: storeFlow(flow, snapshot), event });
    }
    writeFileSync(file, `${JSON.stringify([...states.values()], null, 2)}\n`);
  }
}

writeSnapshots(process.argv.slice(2));
