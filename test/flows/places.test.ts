import { describe, expect, it } from 'vitest';
import type { FlowPlace } from '../../flows/flow-place.ts';
import { flows } from '../../flows/registry.ts';
import { talkPlaces } from '../../flows/talk-places.ts';
import { unfinishedPlaces } from '../../flows/unfinished-places.ts';
import { flowInputs } from '../support/flow-inputs.ts';
import { walkFlow } from '../support/walk-flow.ts';

describe('the places that others look for in stored conversations', () => {
  it('are questions of their flows', () => {
    const places: FlowPlace[] = [...talkPlaces, ...Object.values(unfinishedPlaces)];
    const lost = places.filter(({ flow, state }) => {
      const questions = Object.keys(flows[flow]?.questions ?? {});
      return state === undefined ? questions.length === 0 : !questions.includes(state);
    });
    expect(lost).toEqual([]);
  });

  it('are, for talks with a human, all those that relay what is written', () => {
    const relaying = Object.values(flows).flatMap((flow) =>
      [...walkFlow(flow, flowInputs[flow.id] ?? [{}]).values()]
        .filter(({ question }) => question?.relay !== undefined)
        .map(({ name }) => `${flow.id}: ${name}`),
    );
    expect([...new Set(relaying)].sort()).toEqual(
      talkPlaces.map(({ flow, state }) => `${flow}: ${state}`).sort(),
    );
  });
});
