import { createBroadcast, moveBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { fixAudience } from '../storage/broadcasts/fix-audience.ts';
import type { Tx } from '../storage/tx.ts';
import type { Broadcast } from './broadcast.ts';
import { nextOccurrence } from './next-occurrence.ts';
import type { CloudTariff } from './preflight.ts';
import { readAudience } from './read-audience.ts';

/** Fixes the audience of a broadcast whose time has come. Of a series one sending is made, and the next is planned. */
export async function startBroadcast(
  tx: Tx,
  broadcast: Broadcast,
  tariff: CloudTariff,
  now: Date,
): Promise<void> {
  const { repeat, scope, language } = broadcast;
  const request = {
    audience: await readAudience(tx, broadcast.audience, scope),
    scope,
    language,
    template: tariff.template !== null,
    now,
  };
  if (repeat === null) {
    await fixAudience(tx, broadcast.id, request);
    await moveBroadcast(tx, broadcast.id, ['scheduled'], { state: 'sending', startedAt: now });
    return;
  }
  const { id: parentId, texts, audience, choices, vacancyId, picture, authorId } = broadcast;
  const sending = {
    texts,
    audience,
    choices,
    vacancyId,
    picture,
    authorId,
    language,
    scope,
    parentId,
    scheduledAt: now,
  };
  const id = await createBroadcast(tx, { ...sending, state: 'scheduled' }, now);
  const occasion = 'event' in repeat ? { occasion: { seriesId: parentId, afterDays: repeat.afterDays } } : {};
  const people = await fixAudience(tx, id, { ...request, ...occasion });
  if (people === 0) await tx.broadcast.delete({ where: { id } });
  else await moveBroadcast(tx, id, ['scheduled'], { state: 'sending', startedAt: now });
  await moveBroadcast(tx, parentId, ['scheduled'], {
    state: 'scheduled',
    scheduledAt: nextOccurrence(repeat, now),
  });
}
