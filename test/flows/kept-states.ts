import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FlowEvent } from '../../flows/event.ts';
import type { StoredFlow } from '../../src/engine/revive-flow.ts';

/** A conversation at rest as some version stored it, and an event that was possible there. */
export interface KeptState {
  state: string;
  stored: StoredFlow;
  event: FlowEvent;
}

export interface KeptVersion {
  flow: string;
  version: number;
  states: KeptState[];
}

/** Everything in `snapshots/<flow>.v<N>.json`. */
export function readKeptVersions(): KeptVersion[] {
  const dir = fileURLToPath(new URL('snapshots/', import.meta.url));
  return readdirSync(dir).flatMap((name) => {
    const [, flow, version] = /^(.+)\.v(\d+)\.json$/u.exec(name) ?? [];
    if (flow === undefined) return [];
    return [{ flow, version: Number(version), states: JSON.parse(readFileSync(`${dir}${name}`, 'utf8')) }];
  });
}
