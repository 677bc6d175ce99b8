import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { seemRandom } from '../quality/seem-random.ts';
import { allowedItems } from './allowed-items.ts';
import { judge } from './judge.ts';
import { pickItem } from './pick-item.ts';
import { ruleSettings, type AdaptiveOptions } from './rule-settings.ts';

/** Items to be asked in one message, or why no more are asked: reasons as for one item at a time. */
export type NextBlock =
  { done: false; items: string[] } | { done: true; reason: 'certain' | 'precise' | 'cap' | 'complete' };

/**
 * The next block of an adaptive questionnaire, chosen as a whole: the best item, then the one that brings most once the
 * first is known, and so on, whatever the answers will be (greedy design with the covariances conditioned after each pick).
 * Scales take turns until each has its least number. It may end between blocks only, and does after
 * `most` of them. Pure, like {@link chooseNextItem}; throws what {@link keyAnswers} throws.
 * @param options `certainty` is the instrument's for blocks unless given; `size` items a block, the last may have fewer
 */
export function chooseNextBlock(
  instrument: Instrument,
  answers: readonly Answer[],
  { size, most, ...options }: AdaptiveOptions & { size?: number; most?: number } = {},
): NextBlock {
  const { block } = instrument.adaptive;
  const settings = ruleSettings(instrument, { certainty: block.certainty, ...options });
  const length = size ?? block.size;
  const scores = keyAnswers(instrument, answers);
  const asked = scores.reduce((count, score) => count + (score >= 0 ? 1 : 0), 0);
  if (asked === scores.length) return { done: true, reason: 'complete' };
  const { gains, gainsAfter, enough } = judge(instrument, scores, settings);
  if (
    enough !== null &&
    asked >= settings.minItems &&
    !(settings.doubtDice && seemRandom(instrument, scores))
  )
    return { done: true, reason: enough };
  const cap = settings.rule === 'full' ? scores.length : length * (most ?? block.most);
  if (asked >= cap) return { done: true, reason: 'cap' };
  const turns = settings.rule === 'full' ? Infinity : settings.minPerScale;
  const taken = scores.slice();
  const items: string[] = [];
  let now = gains;
  while (items.length < length && asked + items.length < Math.min(cap, scores.length)) {
    const item = pickItem(allowedItems(instrument, taken, turns), now, settings, asked + items.length);
    items.push(instrument.items[item]?.id ?? '');
    taken[item] = 0;
    now = gainsAfter(item);
  }
  return { done: false, items };
}
