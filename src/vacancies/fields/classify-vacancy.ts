import { fieldTokens } from './classify-fields.ts';
import type { FieldCode } from './field-codes.ts';
import { pickFields } from './pick-fields.ts';
import { weighFields, type FieldWeights } from './weigh-fields.ts';

export interface ClassifiableVacancy {
  title: string;
  /** The source's own words for the kind of work, if any. */
  category: string;
  /** Description and requirements. */
  text: string;
}

/** From this weight on a title names the work itself, and the category may tip the scales but not turn them. */
const clearTitle = 3;
const mostOfCategory = 0.8;

/**
 * Fields of a vacancy, most likely first, at most three. The title weighs most, then the source's category; the text
 * (its first 600 characters) is asked only where neither tells. Never empty: `lainnya` where nothing tells.
 */
export function classifyVacancy({ title, category, text }: ClassifiableVacancy): FieldCode[] {
  const weights = weigh(title);
  const isClear = Math.max(0, ...weights.values()) >= clearTitle;
  for (const [code, weight] of weigh(category)) {
    weights.set(code, (weights.get(code) ?? 0) + (isClear ? Math.min(weight, mostOfCategory) : weight));
  }
  if (weights.size === 0) weighFields(fieldTokens(text.slice(0, 600)), weights, true);
  const fields = pickFields(weights);
  return fields.length === 0 ? ['lainnya'] : fields;
}

function weigh(words: string): FieldWeights {
  const weights: FieldWeights = new Map();
  weighFields(fieldTokens(words), weights);
  return weights;
}
