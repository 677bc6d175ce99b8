import { describe, expect, it } from 'vitest';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { given } from '../support/given.ts';
import { result } from '../support/flow-facts.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });
const made: FlowEvent = { type: 'CARD_MADE', card: 'Kartu minat kerja', assessmentId: 4 };
const recalled = (of = result) =>
  given(assessment, { registered: true }, answer('last'), { type: 'RESULT_READY', result: of });

describe('the card for an application', () => {
  it('is made by choice only, and shown to the person as picture, page and words', () => {
    expect(recalled().when(answer('card')).commands).toEqual([
      { type: 'makeCard', assessmentId: result.assessmentId },
    ]);
    const { question } = recalled().and(answer('card')).when(made);
    expect(question?.media).toMatchObject({ kind: 'result-card', input: { assessmentId: 4 } });
    expect(JSON.stringify(question?.text)).toContain('Kartu minat kerja');
    const paper = recalled().and(answer('card')).and(made).when(answer('cardDocument')).question;
    expect(paper?.media?.kind).toBe('result-card-document');
  });

  it('is made by the word KARTU, of the newest result', () => {
    const begun = given(assessment, { registered: true, go: 'card' });
    expect(begun.now().commands).toEqual([{ type: 'makeCard', assessmentId: 0 }]);
    expect(begun.and(made).when({ type: 'BACK' }).commands).toEqual([{ type: 'loadResult' }]);
  });

  it('leads to the questionnaires where there is no result for one', () => {
    const none: FlowEvent = { type: 'CARD_MADE', card: null, assessmentId: 0 };
    const { state, commands } = given(assessment, { registered: true, go: 'card' }).when(none);
    expect(state).toBe('choose');
    expect(commands).toContainEqual({ type: 'say', text: { key: 'assessment:noCard' } });
  });

  it('is not offered for a style of work', () => {
    const offered = recalled({ ...result, instrument: 'ipip50', shape: 'profile', code: '' }).now().question
      ?.choices;
    expect(offered?.map(({ id }) => id)).not.toContain('card');
  });
});
