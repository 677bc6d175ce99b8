import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';

/**
 * Raw sums as shares of what is possible, 0–100 and whole: `100 · sum / (items · (categories − 1))`. They keep the
 * order of the sums, so the letters of a code have the highest.
 * @param raw raw sum by scale id, answers counted from 0
 */
export function levelScales(instrument: Instrument, raw: Record<string, number>): Record<string, number> {
  const { itemsOf, categories } = compileInstrument(instrument);
  return Object.fromEntries(
    instrument.scales.map(({ id }, scale) => {
      const possible = (itemsOf[scale]?.length ?? 1) * (categories - 1);
      return [id, Math.round((100 * (raw[id] ?? 0)) / possible)];
    }),
  );
}
