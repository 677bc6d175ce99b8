import { replies, type Reply, type Situation } from './intents.ts';
import { featuresOf } from './model/features.ts';
import { rankLabels } from './model/linear-model.ts';
import type { Models } from './model/shipped-models.ts';
import { rankWishes } from './hear-wish.ts';
import type { Recognition } from './recognition.ts';
import type { Said } from './rules/said.ts';
import { tellsDistress } from './rules/tells-distress.ts';
import { tellsHuman } from './rules/tells-human.ts';
import { mayStop, tellsStop } from './rules/tells-stop.ts';
import { detailOf } from './slots/detail-of.ts';
import { slotsOf } from './slots/slots-of.ts';

/** How likely a stop must be that no rule is sure of. */
const leastStop = 0.6;

/** Where a bare "tidak" tells nothing: it is no work, no place, no name. */
const noAnswers: readonly Situation[] = ['name', 'regency', 'places', 'education', 'wish', 'pay'];

const bareNo =
  /^ (?:(?:tidak|emoh|jangan|bukan|batal) )+(?:(?:mau|usah|ada|partikel|kakak|saja|terimakasih|deh) )*$/;

/** "UMR Semarang berapa sih": asks for a figure; "berapa aja" is an answer. */
const asksHowMuch = / berapa (?:(?:partikel|kakak|sekarang|itu|ini|sih|ya) )*$/;

/** "Kalo di luar Jateng bisa juga?" */
function asksWhetherMay({ text, plain }: Said): boolean {
  return /\?\s*$/.test(text) && / kalau .*(?:bisa|boleh|bagaimana|tidak) /.test(plain);
}

/** What somebody says where a detail is asked for: the answer with its value, or something else. */
export function replyTo(said: Said, situation: Situation, today: string, models: Models): Recognition {
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
  const human = tellsHuman(said, situation);
  if (human === 'human') return sure('human');
  if (asksHowMuch.test(said.plain) || asksWhetherMay(said))
    return { ...sure('question'), ...(wishes[0] && { about: wishes[0].wish }) };
  if (noAnswers.includes(situation) && bareNo.test(said.plain)) return sure('refuse');
  const ranked = rankLabels(models.replies, featuresOf(said.text, situation))
    .filter(({ label }) => (replies as readonly string[]).includes(label))
    .filter(
      ({ label, share }) =>
        !(label === 'human' && human === 'not') &&
        !(label === 'stop' && (stop === 'not' || share < leastStop || !mayStop(said))),
    );
  const best = ranked[0] ?? { label: 'answer', share: 0 };
  const intent = best.label as Reply;
  const about = wishes[0];
  return {
    intent,
    slots:
      intent === 'answer'
        ? detailOf(said.text, situation, today)
        : intent === 'search'
          ? slotsOf('search', said, today)
          : {},
    confidence: best.share,
    likely,
    ...(intent === 'question' && about !== undefined && about.share >= 0.5 && { about: about.wish }),
  };
}
