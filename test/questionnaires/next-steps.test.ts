import { describe, expect, it } from 'vitest';
import { groupsToLookFor, nextSteps } from '../../src/questionnaires/next-steps.ts';
import { result } from '../support/flow-facts.ts';

const social = { ...result, levels: { R: 20, I: 30, A: 40, S: 90, E: 70, C: 50 } };
const vacancy = (isco: string, id: number) => ({
  ...{ id, code: `V${id}`, title: `Kerja ${id}`, employer: 'CV Contoh', place: 'Klaten', isco },
});
const stepsOf = (education: string | null, work: ReturnType<typeof vacancy>[] = []) =>
  nextSteps(social, { education, language: 'id' }, work);

describe('from interests to the next step', () => {
  it('names five occupations that can be begun with the schooling there is, and two that need more', () => {
    const { occupations, later } = stepsOf('SMA');
    expect(occupations).toHaveLength(5);
    expect(later).toHaveLength(2);
    expect(occupations.filter(({ name }) => later.includes(name))).toEqual([]);
  });

  it('needs no more school for anybody with the highest degree', () => {
    expect(stepsOf('S3').later).toEqual([]);
  });

  it('names those that have work today, with that work, the likest occupation first', () => {
    const [first = '', , , , , , , eighth = ''] = groupsToLookFor(social, 'SMA');
    const { occupations, vacancies } = stepsOf('SMA', [
      vacancy(eighth, 1),
      vacancy(first, 2),
      vacancy(eighth, 3),
    ]);
    expect(occupations.map(({ open }) => open)).toEqual([1, 0, 0, 0, 2]);
    expect(vacancies.map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(vacancies[0]).not.toHaveProperty('isco');
  });

  it('gives at most five vacancies', () => {
    const [first = ''] = groupsToLookFor(social, 'SMA');
    const work = Array.from({ length: 9 }, (_, n) => vacancy(first, n + 1));
    expect(stepsOf('SMA', work).vacancies).toHaveLength(5);
  });

  it('names nothing where all that is alike needs more school, but that', () => {
    const levels = { R: 0, I: 90, A: 60, S: 30, E: 0, C: 0 };
    const { occupations, later } = nextSteps({ ...result, levels }, { education: 'SD', language: 'id' }, []);
    expect(occupations).toEqual([]);
    expect(later).toHaveLength(2);
  });

  it('says nothing of a questionnaire without the six kinds of interest', () => {
    const style = { ...result, levels: { O: 50 } };
    expect(nextSteps(style, { education: null, language: 'id' }, [])).toEqual({
      ...{ occupations: [], later: [], vacancies: [] },
    });
  });
});
