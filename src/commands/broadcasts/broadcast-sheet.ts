import type { BroadcastSheet } from '../../../flows/work/broadcast/facts.ts';
import { planText } from '../../../flows/work/broadcast/plan-text.ts';
import { text, type Text } from '../../../flows/text.ts';
import { authorName } from '../../broadcasts/author-name.ts';
import type { Broadcast } from '../../broadcasts/broadcast.ts';
import { languagesOf } from '../../broadcasts/check-broadcast.ts';
import { planFact } from '../../broadcasts/moments/plan-fact.ts';
import { previewBroadcast } from '../../broadcasts/preview-broadcast.ts';
import { keepAudience } from '../../broadcasts/audience/keep-audience.ts';
import { blurAudience } from '../../broadcasts/blur-audience.ts';
import { noTariff, summarizePreflight, type Tariff } from '../../broadcasts/preflight.ts';
import { readAudience } from '../../broadcasts/read-audience.ts';
import { groupAudience } from '../../storage/broadcasts/group-audience.ts';
import type { Tx } from '../../storage/tx.ts';
import type { Renderer } from '../../rendering/renderer.ts';

/**
 * What a broadcast is, for a second person to say yes to.
 * @throws AudienceError, BroadcastError: it waits, and its audience may not be told any more
 */
export async function broadcastSheet(
  tx: Tx,
  { renderer, tariff }: { renderer: Renderer; tariff: Pick<Tariff, 'blurKey'> },
  broadcast: Broadcast,
  now: Date,
): Promise<BroadcastSheet> {
  return {
    author: await authorName(tx, broadcast.authorId),
    preview: await previewBroadcast(tx, renderer, broadcast),
    when: whenOf(broadcast, now),
    next: nextOf(broadcast, now),
    people: isWaiting(broadcast) ? await countPeople(tx, broadcast, tariff.blurKey, now) : null,
  };
}

function isWaiting({ state }: Broadcast): boolean {
  return state === 'approval' || state === 'scheduled';
}

function whenOf({ state, repeat, startedAt, scheduledAt }: Broadcast, now: Date): Text | null {
  const at = startedAt ?? scheduledAt;
  const overdue = repeat === null && state === 'approval' && (at === null || at <= now);
  if (overdue) return text('broadcast:whenApproved');
  const plan = planFact({ at, repeat }, now);
  return plan === null ? null : planText(plan);
}

/** Of a series; what was missed while it waited is not made up for. */
function nextOf(broadcast: Broadcast, now: Date): string | null {
  const { repeat, scheduledAt } = broadcast;
  if (repeat === null || scheduledAt === null || scheduledAt <= now || !isWaiting(broadcast)) return null;
  return scheduledAt.toISOString();
}

/** About how many, see `blurAudience`; as if WhatsApp had its template, so `reached` is the most it can be. */
async function countPeople(
  tx: Tx,
  broadcast: Broadcast,
  key: Buffer,
  now: Date,
): Promise<BroadcastSheet['people']> {
  const { scope, language } = broadcast;
  const audience = await readAudience(tx, broadcast.audience, scope);
  const groups = await groupAudience(tx, { audience, scope, language, template: true, now });
  const question = { audience: keepAudience(audience), scope, language };
  const told = blurAudience(groups, question, key);
  const { people, reached } = summarizePreflight(told, languagesOf(broadcast), noTariff);
  return { people, reached };
}
