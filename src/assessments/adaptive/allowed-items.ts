import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';

/**
 * The items that may come next: while a scale has fewer than `minPerScale` answers, only those of the scales
 * with the fewest, so the scales take turns; later all that are left.
 */
export function allowedItems(instrument: Instrument, scores: Scores, minPerScale: number): number[] {
  const { itemsOf } = compileInstrument(instrument);
  const answered = itemsOf.map((items) =>
    items.reduce((count, item) => count + ((scores[item] as number) >= 0 ? 1 : 0), 0),
  );
  const open = itemsOf.map((items) => [...items].filter((item) => (scores[item] as number) < 0));
  const fewest = Math.min(...answered.filter((_, scale) => open[scale]?.length !== 0));
  if (fewest >= minPerScale) return open.flat();
  return open.filter((_, scale) => answered[scale] === fewest).flat();
}
