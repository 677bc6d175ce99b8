import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../src/broadcasts/audience/audience.ts';
import { birthDatesOf } from '../../src/time/birth-dates-of.ts';
import { evaluate } from '../../src/broadcasts/audience/check-meaning.ts';
import type { Database } from '../../src/storage/database.ts';
import { audienceSql } from '../../src/storage/broadcasts/audience-sql.ts';
import { createSqlParameters } from '../../src/storage/sql-parameters.ts';
import { openTestDatabase } from '../support/database.ts';
import { arbitraryAudience } from './arbitrary-audience.ts';
import { insertPeople, type TestPerson } from './people.ts';

const now = new Date('2026-11-24T03:00:00Z');
const today = '2026-11-24';

let db: Database;
let people: TestPerson[];
let ids: number[];

beforeAll(async () => {
  db = await openTestDatabase();
  people = fc.sample(arbitraryPerson, { numRuns: 120, seed: 7 });
  ids = await insertPeople(db, people, { now });
});
afterAll(() => db.close());

describe('an audience as SQL', () => {
  it('finds exactly the people for whom it is true, whatever is unknown of them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryAudience(), async (audience) => {
        const parameters = createSqlParameters();
        const where = audienceSql(audience, parameters, now);
        const rows = await db.prisma.$queryRawUnsafe<{ id: number }[]>(
          `SELECT p.id FROM person p WHERE ${where} ORDER BY p.id`,
          ...parameters.values,
        );
        const expected = ids.filter((_, n) =>
          evaluate(audience, (condition) => holds(condition, people[n] ?? {})),
        );
        expect(rows.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('counts full years, also for people born on the 29th of February', () => {
    expect(birthDatesOf({ from: 18, to: 18 }, '2026-02-28')).toEqual({
      after: '2007-02-28',
      until: '2008-02-28',
    });
    expect(birthDatesOf({ from: 18, to: null }, '2024-02-29')).toEqual({ after: null, until: '2006-02-28' });
  });
});

const maybe = <T>(...values: T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);

const arbitraryPerson: fc.Arbitrary<TestPerson> = fc.record({
  language: fc.constantFrom('id', 'jv', 'en'),
  regency: maybe('33.74', '33.22', '33.11', '33.01'),
  gender: maybe('L', 'P'),
  education: maybe('SMP', 'SMA', 'SMK', 'S1', 'D3'),
  birthDate: maybe('2008-11-24', '2008-11-25', '2000-02-29', '1990-06-01', '1966-01-01'),
  fields: fc.subarray(['garmen', 'kuliner', 'mesin']),
  wishFields: fc.subarray(['garmen', 'kayu']),
  occupations: fc.subarray(['7531', '5230']),
  wishOccupations: fc.subarray(['7531', '8332']),
  interestCode: maybe('SAE', 'RIC', 'CSR'),
  registered: fc.boolean(),
  stopped: fc.boolean(),
  assessed: fc.boolean(),
  applied: fc.subarray(['K7MA', 'B2QX', 'Z9ZZ']),
  tags: fc.subarray(['jobfair', 'magang-2026']),
  consents: fc.array(fc.tuple(fc.constantFrom('alerts', 'questionnaire'), fc.boolean()), { maxLength: 5 }),
  channel: fc.constantFrom('telegram', 'whatsapp-web', 'terminal'),
  reachable: fc.boolean(),
  seenDays: fc.nat(60),
});

/** The meaning of each condition, told once more without SQL. */
function holds(condition: Condition, person: TestPerson): boolean {
  switch (condition.kind) {
    case 'fact':
      if (condition.fact === 'assessed') return person.assessed === true;
      return condition.fact === 'registered'
        ? person.registered !== false
        : (person.applied ?? []).length > 0;
    case 'age': {
      const { birthDate } = person;
      if (birthDate == null) return false;
      const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
      const age = birthDate.slice(5) <= today.slice(5) ? years : years - 1;
      return age >= (condition.from ?? 0) && age <= (condition.to ?? 999);
    }
    case 'seen':
      return (person.seenDays ?? 0) < condition.days === condition.within;
    case 'segment':
      return false;
    case 'value':
      return condition.values.some((value) => valuesOf(person, condition.attribute).includes(value));
  }
}

function valuesOf(person: TestPerson, attribute: string): string[] {
  const granted = new Map(person.consents ?? []);
  const all: Record<string, (string | null | undefined)[]> = {
    regency: [person.regency],
    sex: [person.gender],
    education: [person.education],
    language: [person.language],
    field: [...(person.fields ?? []), ...(person.wishFields ?? [])],
    occupation: [...(person.occupations ?? []), ...(person.wishOccupations ?? [])],
    interest: (person.interestCode ?? '').split(''),
    consent: [...granted].filter(([, yes]) => yes).map(([purpose]) => purpose),
    channel: person.reachable === true ? [person.channel] : [],
    tag: person.tags ?? [],
    applied: person.applied ?? [],
  };
  return (all[attribute] ?? []).filter((value) => typeof value === 'string');
}
