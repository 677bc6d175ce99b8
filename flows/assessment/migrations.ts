import type { Migration } from '../migration.ts';

/** Version 2 keeps lengths and where the scales lie beside the answers; version 1 knew them by heart. */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => {
      const { result, ...known } = context as {
        instrument: string;
        result: { ranks: Record<string, number>; levels?: Record<string, number> } | null;
      };
      const style = known.instrument === 'ipip50';
      const length = { full: style ? 50 : 48, from: 20, to: 25, atMost: style ? 25 : 40 };
      return { value, context: { ...known, length, result: result === null ? null : withPlaces(result) } };
    },
  },
];

function withPlaces<Result extends { ranks: Record<string, number>; levels?: Record<string, number> }>(
  result: Result,
): object {
  const places = Object.entries(result.ranks).map(([scale, rank]) => [
    scale,
    rank <= 33 ? 'low' : rank >= 67 ? 'high' : 'middle',
  ]);
  return { ...result, levels: result.levels ?? {}, places: Object.fromEntries(places) };
}
