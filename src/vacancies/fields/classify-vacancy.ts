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

const categoryFactor = 0.7;
const textFactor = 0.25;
const categoryAloneFactor = 1;

/**
 * Fields of a vacancy, most likely first, at most three. The title weighs most, then the source's category; the text
 * (its first 600 characters) is asked only where neither tells. Never empty: `lainnya` where nothing tells.
 */
export function classifyVacancy({ title, category, text }: ClassifiableVacancy): FieldCode[] {
  const weights: FieldWeights = new Map();
  weighFields(fieldTokens(title), weights, 1);
  const categoryTokens = fieldTokens(category);
  weighFields(categoryTokens, weights, weights.size === 0 ? categoryAloneFactor : categoryFactor);
  if (weights.size === 0) weighFields(fieldTokens(text.slice(0, 600)), weights, textFactor, true);
  const fields = pickFields(weights);
  return fields.length === 0 ? ['lainnya'] : fields;
}
