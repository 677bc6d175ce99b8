import { stances, type Situation, type Stance, type Wish } from './intents.ts';
import { featuresOf } from './model/features.ts';
import { rankLabels } from './model/linear-model.ts';
import type { Models } from './model/shipped-models.ts';
import { rankWishes } from './hear-wish.ts';
import type { Recognition } from './recognition.ts';
import type { Said } from './rules/said.ts';
import { tellsDistress } from './rules/tells-distress.ts';
import { tellsHuman } from './rules/tells-human.ts';
import { tellsLater } from './rules/tells-later.ts';
import { tellsNo } from './rules/tells-no.ts';
import { mayStop, tellsStop } from './rules/tells-stop.ts';
import {
  answersBothWays,
  asksBack,
  onlySoundsLikeYes,
  tellsYes,
  yesWithCondition,
} from './rules/tells-yes.ts';
import { slotsOf } from './slots/slots-of.ts';

/** How likely a refusal must be to count as one; less is asked again. */
const leastNo = 0.4;

/** Without any of these nothing was refused, however alike it sounds. */
const refusal =
  / (?:tidak|jangan|emoh|batal|batalkan|bukan|belum|urung|wurung|nope|nah|never|cancel|canceled|cancelled|keberatan|tolak|menolak|ditolak|takut|malas|males|salah|nanti|mundur|simpan|biarkan|biarin|gajadi|ragu) /;

/** How likely a stop must be that no rule is sure of. */
const leastStop = 0.6;

/** What somebody says to a question whose yes binds. Only `tellsYes` makes a yes, never likeness. */
export function stanceTo(said: Said, situation: Situation, today: string, models: Models): Recognition {
  const wishes = rankWishes(said, models);
  const likely = wishes.slice(0, 3).map(({ wish }) => wish);
  const sure = (intent: Recognition['intent'], slots = {}): Recognition => ({
    intent,
    slots,
    confidence: 1,
    likely,
  });
  const distress = tellsDistress(said);
  if (distress !== null) return sure('distress', { kind: distress });
  const stop = tellsStop(said, situation);
  if (stop === 'stop') return sure('stop');
  if (stop === 'alerts-off') return { ...sure('stop'), about: 'alerts-off' };
  if (tellsYes(said, situation)) return sure('yes', withResult(said, situation));
  if (onlySoundsLikeYes(said)) return sure('unclear');
  if (tellsHuman(said, situation) === 'human') return sure('human');
  if (yesWithCondition(said) || answersBothWays(said)) return sure('unclear');
  if (tellsNo(said, situation)) return sure('no');
  if (asksBack(said)) return { ...sure('question'), ...aboutIt(wishes) };
  if (stop === null && tellsLater(said)) return sure('later');
  const ranked = rankLabels(models.stances, featuresOf(said.text, situation))
    .filter(({ label }) => (stances as readonly string[]).includes(label))
    .filter(
      ({ label, share }) =>
        label !== 'yes' &&
        !(label === 'stop' && (stop === 'not' || share < leastStop || !mayStop(said))) &&
        !(label === 'no' && (share < leastNo || !refusal.test(said.plain))),
    );
  const best = ranked[0] ?? { label: 'unclear', share: 0 };
  const intent = best.label as Stance;
  return {
    intent,
    slots: intent === 'search' ? slotsOf('search', said, today) : {},
    confidence: best.share,
    likely,
    ...(intent === 'question' && aboutIt(wishes)),
  };
}

/** What a question is about, where that is likely enough. */
function aboutIt([first]: readonly { wish: Wish; share: number }[]): { about?: Wish } {
  return first !== undefined && first.share >= 0.7 ? { about: first.wish } : {};
}

function withResult({ typed }: Said, situation: Situation): { withResult?: boolean } {
  if (situation !== 'apply-confirm' || !typed.some((word) => /^hasil/.test(word))) return {};
  return { withResult: !typed.some((word) => /^(tanpa|tdk|tidak|gak|ga|ora|mboten|without)$/.test(word)) };
}
