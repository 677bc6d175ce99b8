import { replyTo } from './hear-detail.ts';
import { stanceTo } from './hear-stance.ts';
import { wishOf } from './hear-wish.ts';
import { kindOf, type Situation } from './intents.ts';
import { shippedModels, type Models } from './model/shipped-models.ts';
import type { Recognition } from './recognition.ts';
import { readSaid } from './rules/said.ts';

/**
 * What a person means by a text, given what is open: one intent with slots and a confidence between 0 and 1. Tried in the
 * order of danger: distress, stop, the answer to what is open, a question or wish of another kind, search.
 * Pure; looks at the first 2,000 characters. See docs/understanding.md.
 * @param today ISO date in WIB, for years and ages
 */
export function recognise(
  text: string,
  open: { situation: Situation; today: string },
  models: Models = shippedModels(),
): Recognition {
  const said = readSaid(text);
  switch (kindOf(open.situation)) {
    case 'binding':
      return stanceTo(said, open.situation, open.today, models);
    case 'detail':
      return replyTo(said, open.situation, open.today, models);
    case 'wish':
      return wishOf(said, open.today, models);
  }
}
