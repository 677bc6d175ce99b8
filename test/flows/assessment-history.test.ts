import { describe, expect, it } from 'vitest';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { composeReply } from '../../src/conversation/compose-reply.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { given } from '../support/given.ts';
import { past } from '../support/flow-facts.ts';
import { said } from '../support/said.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });
const listed = (...results: (typeof past)[]) =>
  given(assessment, { registered: true }, answer('history'), { type: 'HISTORY_LOADED', results });
const renderer = createRenderer();
const wordsOf = (...results: (typeof past)[]) => {
  const { question } = listed(...results).now();
  if (question === undefined) throw new Error('nothing is asked');
  return composeReply(renderer, { said: [], question, step: 1, language: 'id', plain: false }).text;
};

describe('results of before', () => {
  it('are told with the changes that are certain, and with none where there is none', () => {
    const words = wordsOf(past, { ...past, id: 2, up: [], down: [] }, { ...past, id: 1, since: null });
    expect(words).toContain('Dibanding 3 Agustus 2026: naik di Sosial, turun di Terampil.');
    expect(words).toContain(said('assessment:changeNone'));
    expect(words.match(/Dibanding/gu)).toHaveLength(2);
  });

  it('are deleted one by one, and only after a yes', () => {
    const asked = listed(past).and(answer('h3'));
    expect(asked.now().question?.choices?.[0]).toMatchObject({ id: 'yes', danger: true });
    expect(asked.when(answer('yes')).commands).toContainEqual({ type: 'loadHistory', forget: 3 });
    expect(asked.when(answer('no')).commands).toEqual([{ type: 'loadHistory', forget: 0 }]);
  });

  it('lead back to the questionnaires when none is left', () => {
    const left = listed(past).and(answer('h3')).and(answer('yes'));
    expect(left.when({ type: 'HISTORY_LOADED', results: [] }).state).toBe('choose');
  });
});
