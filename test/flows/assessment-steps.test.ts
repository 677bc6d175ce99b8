import { describe, expect, it } from 'vitest';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { given } from '../support/given.ts';
import { result, steps } from '../support/flow-facts.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });

describe('from the result to work', () => {
  const looking = () =>
    given(assessment, { registered: true }, answer('last'), { type: 'RESULT_READY', result });
  const found = (more: object = {}) =>
    looking()
      .and(answer('jobs'))
      .and({ type: 'NEXT_STEPS_FOUND', steps: { ...steps, ...more } });

  it('names occupations and the vacancies of today in one message', () => {
    expect(looking().when(answer('jobs')).commands).toEqual([
      { type: 'findNextSteps', assessmentId: result.assessmentId },
    ]);
    const { question } = found().now();
    expect(JSON.stringify(question?.text)).toContain('stepsToday');
    expect(question?.choices?.map(({ id }) => id)).toEqual(['v7', 'allJobs', 'human', 'menu']);
  });

  it('opens the vacancy that is picked, and the result again on the way back', () => {
    expect(found().when(answer('v7')).commands).toEqual([
      { type: 'startFlow', flow: 'vacancies', input: { vacancyId: 7 } },
    ]);
    expect(found().when({ type: 'BACK' }).state).toBe('result');
  });

  it('says that there is none today, or that a consent is missing', () => {
    expect(JSON.stringify(found({ vacancies: [] }).now().question)).toContain('stepsNone');
    expect(found({ occupations: [] }).now().question?.text.key).toBe('assessment:stepsFew');
    const apart = found({ vacancies: [], mayMatch: false, education: null }).now().question;
    expect(JSON.stringify(apart)).toContain('stepsNoConsent');
    expect(JSON.stringify(apart)).not.toContain('stepsHeadSchool');
  });
});
