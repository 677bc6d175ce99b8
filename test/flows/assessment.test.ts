import { describe, expect, it } from 'vitest';
import type { AssessmentContext } from '../../flows/assessment/context.ts';
import { assessment } from '../../flows/assessment/flow.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { given, type Given } from '../support/given.ts';
import { length, result } from '../support/flow-facts.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });
const item = (id: string): FlowEvent => ({ type: 'ITEMS_CHOSEN', items: id });

const described: FlowEvent = { type: 'QUESTIONNAIRE_DESCRIBED', length };

const consented: FlowEvent = { type: 'CONSENTS_LOADED', granted: ['questionnaire'] };

function started(answers = ''): Given {
  return given(
    assessment,
    { registered: true },
    answer('full'),
    { type: 'QUESTIONNAIRE_DESCRIBED', length },
    { type: 'CONSENTS_LOADED', granted: ['questionnaire'] },
    { type: 'ASSESSMENT_STARTED', id: 5, version: 'riasec48@1', rule: 'full', answers, size: 1, length },
  );
}

describe('the questionnaire', () => {
  it('begins only with the consent for it', () => {
    const asked = given(assessment, { registered: true }, answer('short'), described, {
      type: 'CONSENTS_LOADED',
      granted: [],
    });
    expect(asked.now().state).toBe('permissions');
    expect(asked.when(answer('none')).state).toBe('end');
  });

  it('saves an answer under the item that was shown, and asks for the next', () => {
    const { commands } = started().and(item('R1')).when(answer('4'));
    expect(commands[0]).toEqual({ type: 'saveAnswers', assessmentId: 5, given: 'R1:4' });
    expect(commands[1]).toMatchObject({ type: 'chooseItems', answers: 'R1:4' });
  });

  it('goes on where an interrupted one stopped', () => {
    const { question } = started('R1:4 I1:2').when(item('A1'));
    expect(question?.progress).toEqual({ now: 3, of: 48 });
  });

  it('goes back to the last item, whose new answer replaces the old one', () => {
    const back = started().and(item('R1')).and(answer('4')).and(item('I1')).and({ type: 'BACK' });
    expect(back.now().question?.text.vars).toMatchObject({ item: { text: { key: 'riasec48:items.R1' } } });
    const { commands } = back.when(answer('2'));
    expect(commands[0]).toEqual({ type: 'saveAnswers', assessmentId: 5, given: 'R1:2' });
    expect(commands[1]).toMatchObject({ answers: 'R1:2' });
  });

  it.each([
    ['careless', { ...result, careless: true, code: '' }, 'assessment:careless'],
    ['flat', { ...result, flat: true, code: '' }, 'riasec48:result.flat'],
  ])('names no strength after %s answers, and offers a retake and a human', (_how, told, why) => {
    const ended = started().and({ type: 'ITEMS_DONE' }).and({ type: 'RESULT_READY', result: told });
    const { state, question } = ended.now();
    expect(state).toBe('unclear');
    expect(question?.text.key).toBe(why);
    expect(JSON.stringify(question)).not.toContain('scales');
    expect(question?.choices?.map(({ id }) => id)).toEqual(['again', 'human', 'menu']);
    expect(ended.and(answer('again')).and(described).when(consented).commands[0]).toMatchObject({
      type: 'startAssessment',
      again: true,
    });
  });

  it.each([
    ['found nothing', { ...result, flat: true, code: '', left: 21 }],
    ['could not read the answers', { ...result, careless: true, code: '', left: 21 }],
    ['is still unsure', { ...result, settled: false, left: 12 }],
  ])('lets whom the short way %s go on with the rest, the answers kept', (_how, told) => {
    const short = given(assessment, { registered: true }, answer('short'), described, consented, {
      ...{
        type: 'ASSESSMENT_STARTED',
        id: 5,
        version: 'riasec48@1',
        rule: 'decision',
        answers: '',
        size: 1,
        length,
      },
    } as FlowEvent);
    const ended = short.and({ type: 'ITEMS_DONE' }).and({ type: 'RESULT_READY', result: told });
    expect(ended.and(answer('rest')).and(described).when(consented).commands[0]).toMatchObject({
      type: 'startAssessment',
      rule: 'full',
      keep: told.assessmentId,
    });
  });

  it('says so when the longest way has left it unsure, and not otherwise', () => {
    const told = (more: object) =>
      started()
        .and({ type: 'ITEMS_DONE' })
        .when({ type: 'RESULT_READY', result: { ...result, ...more } });
    const unsure = told({ settled: false, left: 12 }).question;
    expect(unsure?.text.key).toBe('assessment:unsettled');
    expect(unsure?.choices?.map(({ id }) => id)).toContain('rest');
    for (const more of [{}, { settled: true, left: 12 }, { settled: false, left: 0 }]) {
      expect(told(more).question?.text.key).toBe('riasec48:result.clear');
      expect(told(more).question?.choices?.map(({ id }) => id)).not.toContain('rest');
    }
  });

  it('keeps beside the conversation no figure of a result that its words do not need', () => {
    const shown = started().and({ type: 'ITEMS_DONE' }).when({ type: 'RESULT_READY', result });
    const figures = ['ranks', 'levels', 'bands', 'occupations'];
    const words = Object.entries(result).filter(([key]) => !figures.includes(key));
    expect((shown.context as AssessmentContext).result).toEqual(Object.fromEntries(words));
  });

  it('offers the same choices under the result, its picture and its document', () => {
    const shown = started().and({ type: 'ITEMS_DONE' }).and({ type: 'RESULT_READY', result });
    const offered = ['picture', 'document'].map((form) => shown.when(answer(form)).question?.choices);
    expect(offered).toEqual([shown.now().question?.choices, shown.now().question?.choices]);
  });

  it('sends a picture again when it is asked for again', () => {
    const shown = started().and({ type: 'ITEMS_DONE' }).and({ type: 'RESULT_READY', result });
    const { question } = shown.and(answer('picture')).when(answer('picture'));
    expect(question?.media?.kind).toBe('result-picture');
  });

  it('names the length of the way that was chosen', () => {
    const lengthOf = (way: string) =>
      given(assessment, { registered: true }, answer(way), described).when({
        type: 'CONSENTS_LOADED',
        granted: [],
      }).commands;
    expect(JSON.stringify(lengthOf('short'))).toContain('length_short');
    expect(JSON.stringify(lengthOf('full'))).toContain('"questions":48');
  });

  it('keeps a state of at most 300 bytes beside the answers, whatever the number of the question', () => {
    const sizes = [0, 1, 24, 47].map((count) => {
      const answers = Array.from({ length: count }, (_, n) => `R${n}:3`).join(' ');
      const { stored } = started(answers).when(item('R1'));
      const context = { ...(stored.context as object), answers: '' };
      return Buffer.byteLength(JSON.stringify({ ...stored, context }));
    });
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThanOrEqual(300);
  });
});
