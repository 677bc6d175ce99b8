import type { AudienceRequest } from '../storage/broadcasts/chosen-people.ts';
import { createBroadcast, deleteBroadcast, moveBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { dropAudience, fixAudience } from '../storage/broadcasts/fix-audience.ts';
import type { Tx } from '../storage/tx.ts';
import { askForApproval } from './ask-for-approval.ts';
import { approvalAbove, type Broadcast } from './broadcast.ts';
import { comparedLanguages } from './text-for.ts';
import { checkLawful } from './check-lawful.ts';
import { nextOccurrence } from './next-occurrence.ts';
import { readAudience } from './read-audience.ts';
import type { BroadcastDeps } from './broadcast-deps.ts';

/**
 * Fixes the audience of a broadcast whose time has come. Of a series one sending is made, and the next is planned. Where
 * nobody has approved it and it has grown for more people than may be without, it waits for that instead.
 * @throws AudienceError, BroadcastError: it may not be sent any more
 */
export async function startBroadcast(
  tx: Tx,
  broadcast: Broadcast,
  { tariff, renderer }: Pick<BroadcastDeps, 'tariff' | 'renderer'>,
  now: Date,
): Promise<void> {
  const { repeat, scope, language, vacancyId } = broadcast;
  const audience = await readAudience(tx, broadcast.audience, scope);
  checkLawful(audience, vacancyId);
  const compared = comparedLanguages(broadcast);
  const request = { audience, scope, language, template: tariff.template !== null, now, compared };
  const people =
    repeat === null
      ? await startOnce(tx, broadcast, request)
      : await startSending(tx, { ...broadcast, repeat }, request);
  if (!mayReach(broadcast, people)) await askForApproval(tx, renderer, broadcast, now);
}

async function startOnce(tx: Tx, broadcast: Broadcast, request: AudienceRequest): Promise<number> {
  const { id } = broadcast;
  const people = await fixAudience(tx, id, request);
  if (mayReach(broadcast, people))
    await moveBroadcast(tx, id, ['scheduled'], { state: 'sending', startedAt: request.now });
  else await dropAudience(tx, id);
  return people;
}

async function startSending(
  tx: Tx,
  series: Broadcast & { repeat: NonNullable<Broadcast['repeat']> },
  request: AudienceRequest,
): Promise<number> {
  const {
    id: parentId,
    repeat,
    texts,
    otherTexts,
    audience,
    choices,
    vacancyId,
    picture,
    authorId,
    language,
    scope,
  } = series;
  const { now } = request;
  const draft = { texts, ...(otherTexts && { otherTexts }), audience, choices, vacancyId, picture, language };
  const plan = { authorId, scope, parentId, scheduledAt: now, state: 'scheduled' } as const;
  const id = await createBroadcast(tx, { ...draft, ...plan }, now);
  const occasion = 'event' in repeat ? { occasion: { seriesId: parentId, afterDays: repeat.afterDays } } : {};
  const people = await fixAudience(tx, id, { ...request, ...occasion });
  if (people === 0 || !mayReach(series, people)) await deleteBroadcast(tx, id);
  else await moveBroadcast(tx, id, ['scheduled'], { state: 'sending', startedAt: now });
  const scheduledAt = nextOccurrence(repeat, now);
  await moveBroadcast(tx, parentId, ['scheduled'], { state: 'scheduled', scheduledAt });
  return people;
}

/** What a second person has agreed to is the audience, however many it holds by now. */
function mayReach({ approvedBy }: Broadcast, people: number): boolean {
  return approvedBy !== null || people <= approvalAbove;
}
