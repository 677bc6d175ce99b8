import type { Instrument } from '../instruments/instrument-schema.ts';

/** The cut-offs for so many answers: those of the full form from 60 % of the items on. */
export function cutoffsFor({ items, quality }: Instrument, count: number): Instrument['quality']['full'] {
  return count < 0.6 * items.length ? quality.short : quality.full;
}
