import fc from 'fast-check';
import type { Audience, Condition } from '../../src/broadcasts/audience/audience.ts';

const values = {
  regency: ['33.74', '33.22', '33.11'],
  sex: ['L', 'P'],
  education: ['none', 'SMP', 'SMA', 'SMK', 'S1'],
  field: ['garmen', 'kuliner', 'mesin'],
  occupation: ['7531', '5230', '8332'],
  interest: ['R', 'S', 'C'],
  consent: ['alerts', 'questionnaire'],
  channel: ['telegram', 'whatsapp-web'],
  language: ['id', 'jv', 'en'],
  tag: ['jobfair', 'magang-2026'],
  applied: ['K7MA', 'B2QX'],
} as const;

const age = fc
  .tuple(fc.option(fc.nat(60), { nil: null }), fc.option(fc.nat(60), { nil: null }))
  .map(([from, to]): Condition => ({ kind: 'age', from: from ?? (to === null ? 18 : null), to }));

/** One condition; `segments`: names that may occur, none by default. */
export function arbitraryCondition(segments: readonly string[] = []): fc.Arbitrary<Condition> {
  const ofValue = fc.oneof(
    ...Object.entries(values).map(([attribute, list]) =>
      fc
        .subarray([...list] as string[], { minLength: 1 })
        .map((picked) => ({ kind: 'value', attribute, values: picked }) as Condition),
    ),
  );
  return fc.oneof(
    { weight: 4, arbitrary: ofValue },
    fc.constantFrom('assessed', 'registered', 'applied').map((fact): Condition => ({ kind: 'fact', fact })),
    age,
    fc.record({
      kind: fc.constant('seen' as const),
      within: fc.boolean(),
      days: fc.integer({ min: 1, max: 60 }),
    }),
    ...(segments.length === 0
      ? []
      : [fc.constantFrom(...segments).map((name): Condition => ({ kind: 'segment', name }))]),
  );
}

/** Trees of conditions, up to four deep. */
export function arbitraryAudience(segments: readonly string[] = []): fc.Arbitrary<Audience> {
  const { tree } = fc.letrec<{ tree: Audience }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      arbitraryCondition(segments),
      fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));
  return tree;
}
