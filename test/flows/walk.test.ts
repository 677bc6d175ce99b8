import { describe, expect, it } from 'vitest';
import { languages } from '../../flows/languages.ts';
import { flows } from '../../flows/registry.ts';
import { composeReply } from '../../src/conversation/compose-reply.ts';
import { stepFlow } from '../../src/engine/step-flow.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { flowInputs } from '../support/flow-inputs.ts';
import { questionKeys } from '../support/text-keys.ts';
import { walkFlow, type Place } from '../support/walk-flow.ts';

const renderer = createRenderer();

describe.each(Object.values(flows))('flow $id', (flow) => {
  const places = [...walkFlow(flow, flowInputs[flow.id] ?? [{}]).values()];
  const asking = places.filter(({ question }) => question !== undefined);

  it('reaches every state that asks something', () => {
    const reached = new Set(places.map(({ name }) => name));
    expect(Object.keys(flow.questions).filter((name) => !reached.has(name))).toEqual([]);
  });

  it('asks, waits for our side, or has ended in every place', () => {
    const mute = places.filter(
      ({ question, snapshot, next }) =>
        question === undefined && snapshot.status === 'active' && next.length === 0,
    );
    expect(mute.map(({ key }) => key)).toEqual([]);
  });

  it('has a way out of every place', () => {
    const leaving = new Set(places.filter((place) => leaves(place)).map(({ key }) => key));
    for (let before = -1; before !== leaving.size;) {
      before = leaving.size;
      for (const { key, next } of places) if (next.some((edge) => leaving.has(edge.key))) leaving.add(key);
    }
    expect(places.filter(({ key }) => !leaving.has(key)).map(({ key }) => key)).toEqual([]);
  });

  it('does something with every choice, and never takes it for words typed', () => {
    const idle = asking.flatMap(({ question, snapshot, key }) =>
      (question?.choices ?? []).flatMap(({ id }) => {
        const step = stepFlow(flow, snapshot, { type: 'ANSWERED', value: id });
        const moved = step.snapshot !== snapshot || step.commands.length > 0;
        const asWords = JSON.stringify([step.commands, step.snapshot.context]).includes(`"words":"${id}"`);
        return moved && !asWords ? [] : [`${key}: ${id}`];
      }),
    );
    expect(idle).toEqual([]);
  });

  it('goes back from every question that offers it', () => {
    const stuck = asking.filter(
      ({ question, snapshot }) => question?.back === true && !snapshot.can({ type: 'BACK' }),
    );
    expect(stuck.map(({ key }) => key)).toEqual([]);
  });

  it('has a text for everything it says', () => {
    const keys = new Set(
      asking.flatMap(({ question }) => (question === undefined ? [] : questionKeys(question))),
    );
    expect([...keys].filter((key) => !renderer.has(key) && !renderer.has(`${key}_other`))).toEqual([]);
  });

  it.each([...languages])('renders every question without a hole in %s', (language) => {
    const faulty = asking.flatMap(({ question, key }) => {
      if (question === undefined) return [];
      const message = composeReply(renderer, { said: [], question, step: 1, language, plain: false });
      const shown = [message.text, ...message.choices.map(({ label }) => label)];
      const bad = shown.filter(
        (text) => text === '' || /\{\{|\}\}|undefined|\[object|NaN|Invalid/u.test(text),
      );
      return bad.map((text) => `${key}: ${text}`);
    });
    expect(faulty).toEqual([]);
  });

  it('offers choices that can be told apart by key and by what a button carries', () => {
    const doubled = asking.filter(({ question }) => {
      if (question === undefined) return false;
      const { choices } = composeReply(renderer, {
        said: [],
        question,
        step: 1e6,
        language: 'id',
        plain: false,
      });
      const unique = new Set(choices.map(({ key }) => key)).size === choices.length;
      return !unique || choices.some(({ data }) => Buffer.byteLength(data) > 64);
    });
    expect(doubled.map(({ key }) => key)).toEqual([]);
  });

  /** Ended, or asks to go elsewhere for good. */
  function leaves({ snapshot, next }: Place): boolean {
    if (snapshot.status === 'done') return true;
    return next.some(({ event }) =>
      stepFlow(flow, snapshot, event).commands.some(
        (command) => command.type === 'startFlow' || command.type === 'resumeFlow',
      ),
    );
  }
});
