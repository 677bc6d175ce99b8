import type { Audience } from './audience.ts';

/** The regencies an audience keeps to by its own words; null: it may reach any. */
export function namedRegencies(audience: Audience): string[] | null {
  switch (audience.kind) {
    case 'value':
      return audience.attribute === 'regency' ? [...audience.values] : null;
    case 'and':
      return audience.parts
        .map(namedRegencies)
        .reduce((left, right) =>
          left === null || right === null ? (left ?? right) : left.filter((one) => right.includes(one)),
        );
    case 'or': {
      const parts = audience.parts.map(namedRegencies);
      return parts.some((part) => part === null) ? null : [...new Set(parts.flatMap((part) => part ?? []))];
    }
    default:
      return null;
  }
}
