import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/registry.ts';
import { composeReply } from '../../src/conversation/compose-reply.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { givenStored } from '../support/given.ts';
import { readKeptVersions } from './kept-states.ts';

const kept = readKeptVersions();
const renderer = createRenderer();

describe('versions of flows that conversations may still be stored in', () => {
  it('have kept states for every version there was; see write-snapshots.ts', () => {
    const expected = Object.values(flows).flatMap(({ id, version }) =>
      Array.from({ length: version }, (_, n) => `${id}.v${n + 1}`),
    );
    const known = new Set(kept.map(({ flow, version }) => `${flow}.v${version}`));
    expect(expected.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(kept)('goes on from every kept state of $flow v$version', ({ flow: id, states }) => {
    const flow = flows[id];
    if (flow === undefined) throw new Error(`${id} is not in the registry any more`);
    for (const { stored, event } of states) {
      const revived = givenStored(flow, stored).now();
      if (revived.question === undefined) throw new Error(`${id} ${revived.state} asks nothing`);
      const message = composeReply(renderer, {
        said: [],
        question: revived.question,
        step: 1,
        language: 'id',
        plain: false,
      });
      expect(message.text).not.toBe('');
      const next = givenStored(flow, stored).when(event);
      expect(
        next.state !== revived.state || next.commands.length > 0 || sameQuestionAgain(next, revived),
      ).toBe(true);
    }
  });
});

/** An item of a series gives way to the next one in the same state. */
function sameQuestionAgain(next: { context: unknown }, before: { context: unknown }): boolean {
  return JSON.stringify(next.context) !== JSON.stringify(before.context);
}
