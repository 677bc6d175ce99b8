import type { Wish } from './intents.ts';
import { wishes } from './intents.ts';
import { featuresOf } from './model/features.ts';
import { rankLabels } from './model/linear-model.ts';
import type { Models } from './model/shipped-models.ts';
import type { Recognition } from './recognition.ts';
import { asksForAccess } from './rules/asks-for-access.ts';
import { asksForFit } from './rules/asks-for-fit.ts';
import { namedWish } from './rules/named-wish.ts';
import type { Said } from './rules/said.ts';
import {
  guessDistress,
  onlySoundsLikeDistress,
  speaksOfGraveMatters,
  tellsDistress,
} from './rules/tells-distress.ts';
import { tellsHuman } from './rules/tells-human.ts';
import { mayStop, tellsStop } from './rules/tells-stop.ts';
import { codeOf } from './slots/search-slots.ts';
import { slotsOf } from './slots/slots-of.ts';

/** How sure likeness must be where no rule speaks for a thing that costs. */
const least: Partial<Record<Wish, number>> = { distress: 0.75, stop: 0.5, 'alerts-off': 0.4, delete: 0.3 };
/** The same for distress beside a word of grave matters. */
const leastGrave = 0.5;
const offered = 3;
/** A code of a vacancy in so few words is what the words are about. */
const longestWithCode = 6;

/** What somebody wants who is asked nothing in particular. */
export function wishOf(said: Said, today: string, models: Models): Recognition {
  const ranked = rankWishes(said, models);
  const likely = ranked.slice(0, offered).map(({ wish }) => wish);
  const sure = (intent: Wish): Recognition => ({
    intent,
    slots: slotsOf(intent, said, today),
    confidence: 1,
    likely: [intent, ...likely.filter((wish) => wish !== intent)].slice(0, offered),
  });
  const distress = tellsDistress(said);
  if (distress !== null) return { ...sure('distress'), slots: { kind: distress } };
  const stop = tellsStop(said, 'menu');
  if (stop === 'stop' || stop === 'alerts-off') return sure(stop);
  const human = tellsHuman(said, 'menu');
  const [first] = ranked;
  if (codeOf(said.text) !== null && said.typed.length <= longestWithCode) return sure('search');
  if (asksForFit(said)) return { ...sure('search'), slots: {}, fits: true };
  if (asksForAccess(said) && first?.wish !== 'distress') return sure('search');
  const named = namedWish(said);
  if (human === 'human' && first?.wish !== 'distress') return sure('human');
  if (named !== null && first?.wish !== 'distress') return sure(named);
  const allowed = ranked.filter(
    ({ wish, share }) =>
      share >= (wish === 'distress' && speaksOfGraveMatters(said) ? leastGrave : (least[wish] ?? 0)) &&
      !(stop === 'not' && (wish === 'stop' || wish === 'alerts-off' || wish === 'delete')) &&
      !((wish === 'stop' || wish === 'alerts-off') && !mayStop(said)) &&
      !(human === 'not' && wish === 'human') &&
      !(wish === 'distress' && onlySoundsLikeDistress(said)),
  );
  const best = allowed[0] ?? { wish: 'nonsense' as const, share: 0 };
  const slots = best.wish === 'distress' ? { kind: guessDistress(said) } : slotsOf(best.wish, said, today);
  return { intent: best.wish, slots, confidence: best.share, likely: likely };
}

/** The wishes by likeness alone; what the model takes for "no stop" is nobody's wish and is left out. */
export function rankWishes(said: Said, models: Models): { wish: Wish; share: number }[] {
  return rankLabels(models.wishes, featuresOf(said.text)).flatMap(({ label, share }) =>
    (wishes as readonly string[]).includes(label) ? [{ wish: label as Wish, share }] : [],
  );
}
