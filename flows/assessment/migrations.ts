import type { Migration } from '../migration.ts';

interface KeptResult {
  code: string;
  flat: boolean;
  careless: boolean;
}

/**
 * Version 2 keeps lengths and where the scales lie beside the answers; version 1 knew them by heart. Version 3 tells
 * nothing of answers that tell nothing: who has such a result open is told so. Version 4 may ask several at once; who is
 * in the middle goes on with one. Version 5 can put right what was said back, can ask the rest, leads from a result to work, and makes a card of
 * it.
 */
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
  {
    from: 2,
    rewrite: ({ value, context }) => {
      const { result, ...known } = context as { result: KeptResult | null };
      if (result === null) return { value, context };
      const shape = result.code === '' ? 'profile' : 'code';
      const unclear = result.careless || (result.flat && shape === 'code');
      const told = { ...result, shape, code: unclear ? '' : result.code };
      return { value: unclear ? 'unclear' : value, context: { ...known, result: told } };
    },
  },
  {
    from: 3,
    rewrite: ({ value, context }) => {
      const { item, length, ...known } = context as { instrument: string; item: string; length: object };
      const block = known.instrument === 'ipip50' ? 5 : 6;
      return {
        value,
        context: { ...known, items: item, size: 1, length: { ...length, block } },
      };
    },
  },
  {
    from: 4,
    rewrite: ({ value, context }) => {
      const known = context as { length: { full: number }; result: { asked: number } | null };
      const full = known.length.full > 0 ? known.length.full : 48;
      const result = known.result && { ...known.result, left: Math.max(0, full - known.result.asked) };
      return { value, context: { ...known, result, aside: null, noted: 0, keep: 0 } };
    },
  },
  /** Version 6 asks both consents in one message; who was asked for one of them alone goes on so. */
  { from: 5, rewrite: (kept) => kept },
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
