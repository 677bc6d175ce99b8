import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/broadcasts/audience/audience.ts';
import { conditionsOf, evaluate } from '../../src/broadcasts/audience/check-meaning.ts';
import { namedRegencies } from '../../src/broadcasts/audience/named-regencies.ts';
import { parseAudience } from '../../src/broadcasts/audience/parse-audience.ts';
import { arbitraryAudience } from './arbitrary-audience.ts';

describe('the regencies an audience keeps to', () => {
  it.each([
    ['regency=33.74 and not assessed', ['33.74']],
    ['regency in 33.74,33.22 and (age>=18 or assessed)', ['33.74', '33.22']],
    ['regency=33.74 or regency=33.22', ['33.74', '33.22']],
    ['regency=33.74 or assessed', null],
    ['not regency=33.74', null],
    ['assessed', null],
  ])('of %s', (source, named) => {
    expect(namedRegencies(parseAudience(source))).toEqual(named);
  });

  it('hold for everybody it is true for, whatever else is so', () => {
    const regencies = ['33.74', '33.22', '33.19'];
    fc.assert(
      fc.property(
        arbitraryAudience(),
        fc.constantFrom(...regencies),
        fc.infiniteStream(fc.boolean()),
        (audience, home, facts) => {
          const others = new Map<string, boolean>();
          for (const one of conditionsOf(audience))
            others.set(JSON.stringify(one), facts.next().value === true);
          const holds = (condition: Condition): boolean =>
            condition.kind === 'value' && condition.attribute === 'regency'
              ? condition.values.includes(home)
              : others.get(JSON.stringify(condition)) === true;
          const named = namedRegencies(audience);
          if (named !== null && evaluate(audience, holds)) expect(named).toContain(home);
        },
      ),
    );
  });
});
