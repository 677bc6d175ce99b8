import type { Intent, Wish } from './intents.ts';

/** What a text was understood as. */
export interface Recognition {
  intent: Intent;
  slots: Record<string, unknown>;
  /** 0 to 1; 1 where a rule is certain. */
  confidence: number;
  /** The likeliest wishes, this one first, to ask back among. */
  likely: Wish[];
  /** What a question asked beside an open one is about; `alerts-off` where only the vacancy news is to stop. */
  about?: Wish;
  /** A search for what fits the person, by their profile. */
  fits?: true;
}
