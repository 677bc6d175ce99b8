import { describe, expect, it } from 'vitest';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { given } from '../support/given.ts';
import { length, result } from '../support/flow-facts.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });

const described: FlowEvent = { type: 'QUESTIONNAIRE_DESCRIBED', length };

const consented: FlowEvent = { type: 'CONSENTS_LOADED', granted: ['questionnaire'] };

describe('the questionnaire in blocks', () => {
  const block = () =>
    given(assessment, { registered: true }, answer('short'), described, consented, {
      ...{ type: 'ASSESSMENT_STARTED', id: 5, version: 'riasec48@1', rule: 'decision', answers: '' },
      ...{ size: 3, length },
    } as FlowEvent).and({ type: 'ITEMS_CHOSEN', items: 'R1 I1 A1' });
  const change = (place: number, value: number): FlowEvent => ({
    type: 'RATINGS_CHANGED',
    changes: [{ place, value }],
  });
  const ratings: FlowEvent = { type: 'ANSWERED', value: ['4', '5', '3'] };

  it('asks several at once, a letter before each', () => {
    const { question } = block().now();
    expect(question).toMatchObject({ answer: 'ratings', ratings: { count: 3 } });
    const shown = JSON.stringify(question?.text.vars?.['items']);
    for (const part of ['"A"', '"B"', '"C"', 'riasec48:items.I1']) expect(shown).toContain(part);
  });

  it('saves each answer under its item and says them back in one line', () => {
    const { commands } = block().when(ratings);
    expect(commands[0]).toEqual({ type: 'saveAnswers', assessmentId: 5, given: 'R1:4 I1:5 A1:3' });
    expect(commands[1]).toMatchObject({
      type: 'say',
      text: { key: 'assessment:noted', vars: { answers: 'A 4, B 5, C 3', example: 'C 2' } },
    });
    expect(commands[2]).toMatchObject({ type: 'chooseItems', size: 3, answers: 'R1:4 I1:5 A1:3' });
  });

  it('asks the block before again on the way back, and its new answers replace the old ones', () => {
    const back = block().and(ratings).and({ type: 'ITEMS_CHOSEN', items: 'S1 E1 C1' }).and({ type: 'BACK' });
    expect(JSON.stringify(back.now().question?.text)).toContain('riasec48:items.R1');
    expect(back.when(ratings).commands[2]).toMatchObject({ answers: 'R1:4 I1:5 A1:3' });
  });

  it('puts right an answer that was said back, and chooses anew by what is true now', () => {
    const next = block().and(ratings).and({ type: 'ITEMS_CHOSEN', items: 'S1 E1 C1' });
    expect(next.now().question?.changes?.count).toBe(3);
    const { commands } = next.when(change(2, 1));
    expect(commands[0]).toEqual({ type: 'saveAnswers', assessmentId: 5, given: 'A1:1' });
    expect(commands[1]).toMatchObject({ text: { key: 'assessment:changed', vars: { answers: 'C 1' } } });
    expect(commands[2]).toMatchObject({ type: 'chooseItems', answers: 'R1:4 I1:5 A1:1' });
  });

  it('puts right the last message even when the result is there, and makes it anew', () => {
    const ended = block().and(ratings).and({ type: 'ITEMS_DONE' }).and({ type: 'RESULT_READY', result });
    const { commands } = ended.when(change(0, 2));
    expect(commands).toMatchObject([
      { type: 'saveAnswers', given: 'R1:2' },
      { type: 'say' },
      { type: 'finishAssessment', assessmentId: 5 },
    ]);
  });

  it('has nothing to put right after the way back or in a result that is only looked at', () => {
    expect(block().now().question?.changes).toBeUndefined();
    const recalled = given(assessment, { registered: true }, answer('last'));
    expect(recalled.when({ type: 'RESULT_READY', result }).question?.changes).toBeUndefined();
  });

  it('goes over to one at a time in the middle, and back', () => {
    const one = block().and(ratings).and({ type: 'ITEMS_CHOSEN', items: 'S1 E1 C1' }).and(answer('single'));
    expect(one.now().commands.at(-1)).toMatchObject({ type: 'chooseItems', size: 1 });
    const asked = one.and({ type: 'ITEMS_CHOSEN', items: 'S1' });
    expect(asked.now().question?.choices?.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', 'blocks']);
    expect(asked.when(answer('blocks')).commands.at(-1)).toMatchObject({ type: 'chooseItems', size: 6 });
  });

  it('is resumed with what was answered', () => {
    const resumed = given(assessment, { registered: true }, answer('short'), described, consented, {
      ...{ type: 'ASSESSMENT_STARTED', id: 5, version: 'riasec48@1', rule: 'decision' },
      ...{ answers: 'R1:4 I1:5 A1:3', size: 3, length },
    } as FlowEvent).when({ type: 'ITEMS_CHOSEN', items: 'S1 E1 C1' });
    expect(resumed.question?.progress?.now).toBe(2);
  });
});
