import { assign } from 'xstate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flowSetup } from '../../flows/define-machine.ts';
import { defineFlow, type Flow } from '../../flows/flow.ts';
import { answered, answerOf } from '../../flows/machine-helpers.ts';
import { text } from '../../flows/text.ts';
import { reviveFlow, stateName, storeFlow, type StoredFlow } from '../../src/engine/revive-flow.ts';
import { startFlow, stepFlow } from '../../src/engine/step-flow.ts';
import { flowInput } from '../support/flow-facts.ts';

const context = z.object({ colour: z.string(), count: z.number() });

/** Version 3: v1 kept `color`, v2 had no count, and the state `ask` was called `question`. */
const flow = defineFlow({
  id: 'colours',
  version: 3,
  machine: flowSetup<z.infer<typeof context>>().createMachine({
    id: 'colours',
    initial: 'ask',
    context: { colour: '', count: 0 },
    states: {
      ask: {
        on: {
          ANSWERED: [
            { guard: answered('throw'), actions: assign(() => failing()) },
            { target: 'sure.first', actions: assign((told) => ({ colour: answerOf(told) })) },
          ],
        },
      },
      sure: { initial: 'first', states: { first: { on: { ANSWERED: { target: '#colours.end' } } } } },
      end: { type: 'final' },
    },
  }),
  context,
  migrations: [
    {
      from: 2,
      rewrite: (state) => ({ ...state, context: { ...(state.context as object), count: 0 } }),
    },
    {
      from: 1,
      rewrite: ({ context: old }) => ({
        value: 'ask',
        context: { colour: (old as { color: string }).color },
      }),
    },
  ],
  questions: {
    ask: () => ({ text: text('common:yes') }),
    'sure.first': () => ({ text: text('common:no') }),
  },
});

function failing(): never {
  throw new Error('an assignment failed');
}

function stored(change: Partial<StoredFlow> = {}): StoredFlow {
  return { flow: 'colours', version: 3, value: 'ask', context: { colour: 'red', count: 1 }, ...change };
}

describe('reviveFlow', () => {
  it('gives back what storeFlow kept, through JSON', () => {
    const { snapshot } = stepFlow(flow, startFlow(flow, flowInput()).snapshot, {
      type: 'ANSWERED',
      value: 'blue',
    });
    const revived = reviveFlow(flow, JSON.parse(JSON.stringify(storeFlow(flow, snapshot))));
    expect(stateName(revived)).toBe('sure.first');
    expect(revived.context).toEqual({ colour: 'blue', count: 0 });
  });

  it('runs the migrations of all versions between, oldest first', () => {
    const revived = reviveFlow(flow, {
      ...stored(),
      version: 1,
      value: 'question',
      context: { color: 'green' },
    });
    expect([stateName(revived), revived.context]).toEqual(['ask', { colour: 'green', count: 0 }]);
  });

  it.each([
    ['a state that is gone', { value: 'vanished' }],
    ['a context of another shape', { context: { colour: 7 } }],
    ['no context at all', { context: undefined }],
    ['a version without a migration', { version: 0 }],
    ['a version that is newer than ours', { version: 4 }],
  ])('refuses %s with a stable code', (_what, change) => {
    expect(() => reviveFlow(flow, stored(change))).toThrow(
      expect.objectContaining({ code: 'FLOW_NOT_REVIVABLE' }),
    );
  });

  it('drops what the context schema does not know', () => {
    const revived = reviveFlow(flow, stored({ context: { colour: 'red', count: 1, secret: 'x' } }));
    expect(revived.context).toEqual({ colour: 'red', count: 1 });
  });
});

describe('stepFlow', () => {
  it('changes nothing at an event the state does not know', () => {
    const before = reviveFlow(flow, stored());
    const { snapshot, commands } = stepFlow(flow, before, { type: 'RESUMED' });
    expect([stateName(snapshot), snapshot.context, commands]).toEqual(['ask', before.context, []]);
  });

  it('throws what a guard or an assignment throws, so that the turn is rolled back', () => {
    expect(() => stepFlow(flow, reviveFlow(flow, stored()), { type: 'ANSWERED', value: 'throw' })).toThrow(
      'an assignment failed',
    );
  });

  it('says FLOW_BROKEN when a flow cannot even begin', () => {
    const broken: Flow = {
      ...flow,
      machine: flowSetup<{ colour: string; count: number }>().createMachine({
        id: 'broken',
        initial: 'ask',
        context: { colour: '', count: 0 },
        states: { ask: { entry: assign(() => failing()) } },
      }),
    };
    expect(() => startFlow(broken, flowInput())).toThrow(expect.objectContaining({ code: 'FLOW_BROKEN' }));
  });
});
