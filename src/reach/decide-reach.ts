import { afterQuietHours } from '../time/quiet-hours.ts';
import { ruleOfPurpose } from './purposes.ts';
import type { ReachChannel } from './reach-channel.ts';
import type { ReachFacts } from './reach-facts.ts';
import { awakeMs } from './usual-limits.ts';

/** Why a notice waits or was dropped, as it stands in the tables. */
export type HeldBack = 'stopped' | 'consent' | 'talk' | 'quiet' | 'window' | 'fatigue' | 'unknown';

export type ReachDecision =
  { act: 'send' } | { act: 'wait'; until: Date; why: HeldBack } | { act: 'drop'; why: HeldBack };

/** A talk, and whether somebody is awake, is looked at again after so long. */
const lookMs = 30_000;

/**
 * May this person be told this now, by this channel? What they have forbidden drops a notice; a talk and the quiet hours
 * make it wait; what is left must fit into the week. Asked when a notice is planned, and again when it is sent.
 */
export function decideReach(
  facts: ReachFacts,
  { capabilities }: Pick<ReachChannel, 'capabilities'>,
  now: Date,
): ReachDecision {
  const rule = ruleOfPurpose(facts.purpose);
  if (!rule.toUnknown && facts.unknown) return { act: 'drop', why: 'unknown' };
  if (rule.heedsStop && facts.stopped) return { act: 'drop', why: 'stopped' };
  if (!rule.consents.every((one) => facts.agreed.includes(one))) return { act: 'drop', why: 'consent' };
  if (rule.waitsForTalk && facts.talking)
    return { act: 'wait', until: new Date(now.getTime() + lookMs), why: 'talk' };
  if (rule.waitsForMorning !== false && capabilities.rings) {
    const until = wakesAt(rule.waitsForMorning, facts, now);
    if (until > now) return { act: 'wait', until, why: 'quiet' };
  }
  if (
    rule.outsideWindow === 'drop' &&
    isOutside(facts, capabilities, now) &&
    !hasTemplate(rule, capabilities)
  )
    return { act: 'drop', why: 'window' };
  if (rule.counts && facts.told >= facts.weeklyCap) return { act: 'drop', why: 'fatigue' };
  return { act: 'send' };
}

/** When the person may be woken; who may wake by themselves earlier is looked at every half-minute. */
function wakesAt(rule: true | 'asleep', { quietFrom, quietUntil, lastSeenAt }: ReachFacts, now: Date): Date {
  const until = afterQuietHours(now, quietFrom, quietUntil);
  if (rule === true || until <= now) return until;
  if (now.getTime() - lastSeenAt.getTime() < awakeMs) return now;
  return new Date(Math.min(until.getTime(), now.getTime() + lookMs));
}

type Window = Pick<ReachChannel['capabilities'], 'windowMs' | 'templates'>;

function isOutside({ lastSeenAt }: ReachFacts, { windowMs }: Window, now: Date): boolean {
  return windowMs !== undefined && now.getTime() - lastSeenAt.getTime() > windowMs;
}

function hasTemplate({ template }: { template: string }, { templates = [] }: Window): boolean {
  return templates.includes(template) || templates.includes('*');
}
