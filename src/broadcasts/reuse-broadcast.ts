import type { DraftFact } from '../../flows/work/broadcast/facts.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Broadcast } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';
import { mayChange } from './may-change.ts';
import { planFact } from './moments/plan-fact.ts';
import { printPlan } from './moments/print-plan.ts';
import { printChoice } from './print-choice.ts';

/**
 * What a broadcast says, as a draft: to be sent once more, or with its plan to take its place while it waits.
 * @throws BroadcastError `wrongState`: it has begun, or is over, and is to be changed
 */
export function reuseBroadcast(
  renderer: Renderer,
  broadcast: Broadcast,
  change: boolean,
  now: Date,
): DraftFact {
  if (change && !mayChange(broadcast))
    throw new BroadcastError(
      'wrongState',
      `Broadcast ${broadcast.id} is ${broadcast.state}; it cannot be changed.`,
    );
  const {
    id,
    texts,
    otherTexts = {},
    picture,
    choices,
    vacancyId,
    audience,
    language,
    repeat,
    scheduledAt,
  } = broadcast;
  const ahead = scheduledAt !== null && scheduledAt > now ? scheduledAt : null;
  const plan = change ? { at: ahead, repeat } : { at: null, repeat: null };
  return {
    ...{ draftId: 0, revision: 0, name: '', template: false, picture, vacancyId },
    texts: { ...texts },
    otherTexts: { ...otherTexts },
    buttons: choices.map((choice) => printChoice(renderer, choice, vacancyId)),
    audience: language === null ? audience : `(${audience}) and language=${language}`,
    when: printPlan(plan),
    plan: planFact(plan, now),
    replaces: change ? id : 0,
  };
}
