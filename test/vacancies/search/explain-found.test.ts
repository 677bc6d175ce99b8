import { describe, expect, it } from 'vitest';
import { explainDifference, explainFound, type Found } from '../../../src/vacancies/search/explain-found.ts';
import { readQuery } from '../../../src/vacancies/search/read-query.ts';

const found: Found = { regency: '33.72', remote: false, workCost: 0, placeCost: 0, conditionCost: 0 };
const query = readQuery('kasir solo gaji minimal 3 juta', '2026-11-28');
const keys = (given: Partial<Found>) => explainFound({ ...found, ...given }, query).map(({ key }) => key);

describe('why a vacancy was found', () => {
  it('is told for work, place and conditions', () => {
    expect(keys({})).toEqual(['vacancies:why_work', 'vacancies:why_there', 'vacancies:why_met']);
    expect(keys({ workCost: 2.6, regency: null, placeCost: 2.5, conditionCost: 1 })).toEqual([
      'vacancies:why_related',
      'vacancies:why_far',
      'vacancies:why_untold',
    ]);
    expect(keys({ workCost: 4.2, remote: true, regency: null, placeCost: 1.2, conditionCost: 3 })).toEqual([
      'vacancies:why_text',
      'vacancies:why_remote',
      'vacancies:why_unmet',
    ]);
  });

  it('names the way to the nearest place that was asked for', () => {
    const [, place] = explainFound({ ...found, regency: '33.11', placeCost: 0.9 }, query);
    expect(place).toEqual({ key: 'vacancies:why_near', vars: { km: 15, place: { region: '33.72' } } });
  });

  it('says nothing of what was not asked for', () => {
    expect(explainFound({ ...found, placeCost: 2 }, readQuery('kasir')).map(({ key }) => key)).toEqual([
      'vacancies:why_work',
    ]);
  });

  it('in a list tells only what is not as asked for', () => {
    expect(explainDifference(found, query)).toEqual([]);
    expect(explainDifference({ ...found, conditionCost: 1 }, query).map(({ key }) => key)).toEqual([
      'vacancies:why_untold',
    ]);
  });
});
