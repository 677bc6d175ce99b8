import { flows } from '../../flows/registry.ts';
import { languages } from '../../flows/languages.ts';
import { loadLocales } from '../../src/rendering/load-locales.ts';
import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../../flows/event.ts';
import { alerts } from '../../flows/alerts/flow.ts';
import { menu } from '../../flows/menu/flow.ts';
import { vacancies } from '../../flows/vacancies/flow.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { summary, vacancy } from '../support/flow-facts.ts';
import { given } from '../support/given.ts';
import { said } from '../support/said.ts';

const answer = (value: string): FlowEvent => ({ type: 'ANSWERED', value });
const nothing: FlowEvent = { type: 'VACANCIES_FOUND', total: 0, items: [] };
const ids = (choices: { id: string }[] = []) => choices.map(({ id }) => id);

describe('a search that finds nothing', () => {
  it('of what fits names no words and does not offer the same again', () => {
    const { question } = given(vacancies, { registered: true, fits: true }).when(nothing);
    expect(question?.text.key).toBe('vacancies:noneFit');
    expect(ids(question?.choices)).toEqual(['alerts', 'menu']);
  });

  it('for want of consent says so', () => {
    const { question } = given(vacancies, { registered: true, fits: true }).when({
      ...nothing,
      empty: 'noConsent',
    } as FlowEvent);
    expect(question?.text.key).toBe('vacancies:noneConsent');
  });

  it('since all was applied for says so, until the next search', () => {
    const applied = { ...nothing, empty: 'applied' } as FlowEvent;
    const searched = given(vacancies, { registered: true, words: 'kasir' }, applied);
    expect(searched.now().question?.text.key).toBe('vacancies:noneApplied');
    expect(searched.and(answer('koki')).when(nothing).question?.text).toEqual({
      key: 'vacancies:none',
      vars: { words: 'koki' },
    });
  });

  it('in a place or field names it', () => {
    const inPlace = given(vacancies, {}, answer('place'), answer('33.72')).when(nothing);
    expect(inPlace.question?.text).toEqual({
      key: 'vacancies:noneThere',
      vars: { place: { list: [{ region: '33.72' }] } },
    });
    const inField = given(vacancies, {}, answer('field'), answer('kayu')).when(nothing);
    expect(inField.question?.text.key).toBe('vacancies:noneField');
  });
});

describe('a search in a place where nothing is', () => {
  it('says so before what is elsewhere', () => {
    const { commands, state } = given(vacancies, { words: 'kasir solo' }).when({
      type: 'VACANCIES_FOUND',
      total: 1,
      items: [summary],
      nonePlace: '33.72',
    });
    expect(state).toBe('list');
    expect(commands).toEqual([
      { type: 'say', text: { key: 'vacancies:nonePlace', vars: { place: { list: [{ region: '33.72' }] } } } },
    ]);
  });
});

describe('a search that is not met just so', () => {
  const heard = (found: object): unknown[] => {
    const event = { type: 'VACANCIES_FOUND', total: 1, items: [summary], understood: ['kasir'], ...found };
    const { commands } = given(vacancies, { words: 'kasir solo' }).when(event as FlowEvent);
    return commands.flatMap((one) => (one.type === 'say' ? [one.text.key] : [])).slice(1);
  };

  it.each([
    [{ exact: 3, far: 9 }, []],
    [{ exact: 0, far: 0 }, ['vacancies:nearest']],
    [{ exact: 0, far: 4 }, ['vacancies:farOnly']],
    [{ exact: 0, far: 4, nonePlace: '33.72' }, ['vacancies:nonePlaceFar']],
    [{ exact: 2, far: 4, nonePlace: '33.72' }, ['vacancies:nonePlace']],
    [{ exact: 0, far: 0, accessible: false }, ['vacancies:noneAccessible']],
  ])('for %j says %j', (found, keys) => {
    expect(heard(found)).toEqual(keys);
  });
});

describe('a search that is to be kept', () => {
  const found: FlowEvent = { type: 'VACANCIES_FOUND', total: 1, items: [summary] };

  it.each([
    [{ words: 'kasir solo' }, { turnOn: true, wish: 'kasir solo' }],
    [
      { words: 'kasir solo', registered: false },
      { turnOn: true, wish: 'kasir solo' },
    ],
  ])('from the list of %j goes to the alerts with its words', (input, kept) => {
    const { commands } = given(vacancies, { registered: true, ...input }, found).when(answer('alerts'));
    expect(commands).toMatchObject([{ type: 'startFlow', flow: 'alerts', input: kept, andReturn: true }]);
  });

  it('waits for who registers first, and is kept then', () => {
    const begun = given(alerts, { registered: false, turnOn: true, wish: 'kasir solo' });
    expect(begun.now().commands).toMatchObject([
      { type: 'say' },
      { type: 'startFlow', flow: 'onboarding', andReturn: true },
    ]);
    const settings = { frequency: 'now', strict: false, quietFrom: 20, quietUntil: 7, weeklyCap: 7 } as const;
    const { commands } = begun
      .and({ type: 'RESUMED', registered: true })
      .when({ type: 'ALERTS_LOADED', settings: { ...settings, consented: true } });
    expect(commands).toMatchObject([{ type: 'keepSearch', wish: 'kasir solo' }]);
  });

  it('waits on where the registration was left', () => {
    const begun = given(alerts, { registered: false, turnOn: true, wish: 'kasir solo' });
    const { question } = begun.when({ type: 'RESUMED', registered: false });
    expect(question?.text.key).toBe('alerts:registerQuestion');
  });
});

describe('the menu', () => {
  it.each([true, false])('keeps its numbers when something waits (registered: %s)', (registered) => {
    const free = ids(given(menu, { registered }).now().question?.choices);
    const waiting = ids(given(menu, { registered, paused: ['apply'] }).now().question?.choices);
    expect(waiting).toEqual([...free, 'resume.apply']);
    const several = ids(given(menu, { registered, paused: ['apply', 'ticket'] }).now().question?.choices);
    expect(several).toEqual([...free, 'resume']);
  });

  it('lets a begun registration stand where it would begin', () => {
    const waiting = ids(given(menu, { paused: ['onboarding'] }).now().question?.choices);
    expect(waiting).toEqual(['resume.onboarding', 'search', 'settings', 'human']);
  });

  it('has a name in every language for whatever may wait', () => {
    for (const language of languages) {
      for (const id of Object.keys(flows)) {
        const texts = Object.keys(loadLocales()[language][id] ?? {});
        const needed = id === 'menu' ? ['flow_at'] : ['flow_name', 'flow_resume', 'flow_at'];
        expect(texts, `${language}/${id}.json`).toEqual(expect.arrayContaining(needed));
      }
    }
  });
});

describe('a vacancy with conditions that may not be asked', () => {
  const opened = (hidden: string[]): string => {
    const { question } = given(
      vacancies,
      { registered: true, words: 'kasir' },
      { type: 'VACANCIES_FOUND', total: 1, items: [summary] },
    )
      .and(answer(`v${summary.id}`))
      .when({ type: 'VACANCY_LOADED', vacancy: { ...vacancy, hidden } });
    return question === undefined ? '' : createRenderer().render(question.text, 'id');
  };

  it('says which are not shown and that one may apply all the same', () => {
    expect(opened(['age', 'gender'])).toContain(said('vacancies:hidden', { grounds: 'usia, jenis kelamin' }));
  });

  it('says nothing of it where there are none', () => {
    expect(opened([])).not.toContain('tidak ditampilkan');
  });
});

describe('an alert', () => {
  it('that was applied for is not asked "why not?"', () => {
    const { commands, question } = given(alerts, { registered: true, dismiss: 7 }).when({
      type: 'VACANCY_LOADED',
      vacancy: { ...vacancy, id: 7, applied: true },
    });
    expect(question).toBeUndefined();
    expect(commands).toContainEqual({ type: 'say', text: { key: 'alerts:dismissApplied' } });
  });

  it('that was not is', () => {
    const { question } = given(alerts, { registered: true, dismiss: 7 }).when({
      type: 'VACANCY_LOADED',
      vacancy: { ...vacancy, id: 7, applied: false },
    });
    expect(question?.text.key).toBe('alerts:reasonQuestion');
  });
});
