import type { QuestionnaireLength } from '../../flows/facts.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';

/** How many questions there are in all, and how many the short way usually takes and never exceeds. */
export function describeLength({ items, adaptive, reporting }: Instrument): QuestionnaireLength {
  const [from, to] = reporting.usually;
  return {
    full: items.length,
    from,
    to,
    atMost: Math.min(adaptive.cap, items.length),
    block: adaptive.block.size,
  };
}
