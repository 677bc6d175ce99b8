import { text } from '../../flows/text.ts';
import { describeError } from '../errors.ts';
import { noticesInHand } from '../reach/notices-in-hand.ts';
import { hasOpenRecipients } from '../storage/broadcasts/broadcast-counts.ts';
import { moveBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import {
  listSending,
  listUntold,
  lockBroadcastIn,
  lockDueBroadcast,
} from '../storage/broadcasts/due-broadcasts.ts';
import { handOver } from '../storage/broadcasts/hand-over.ts';
import { takeBackLate } from '../storage/broadcasts/take-back.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import type { BroadcastDeps } from './broadcast-deps.ts';
import type { Broadcast } from './broadcast.ts';
import { refusalText } from './refusal-text.ts';
import { renderVariants } from './render-broadcast.ts';
import { reportProgress } from './report-progress.ts';
import { startBroadcast } from './start-broadcast.ts';
import { tellAuthor } from './tell-author.ts';

/** The outbox holds as many messages of a broadcast as a channel sends in so long: a pause takes the rest back. */
const inHandSeconds = 3;
const mostInHand = 200;
/** Quiet hours end on the hour, but people may change theirs. */
const restMs = 60_000;

/**
 * One step of all broadcasts: starts what is due, hands the next people over, takes back what was paused, finishes,
 * tells authors how far it is. Any number of processes may run it at once; each broadcast is in one hand at a time.
 */
export async function runBroadcasts(deps: BroadcastDeps, now: Date): Promise<void> {
  while (await startNext(deps, now));
  for (const id of await listSending(deps.prisma)) {
    await deps.prisma.$transaction(async (tx) => {
      const broadcast = await lockBroadcastIn(tx, id, ['sending']);
      if (broadcast !== null) await moveOn(tx, deps, broadcast, now);
    });
  }
  await takeBackLate(deps.prisma);
  for (const id of await listUntold(deps.prisma)) {
    await deps.prisma.$transaction(async (tx) => {
      const stopped = await lockBroadcastIn(tx, id, ['paused', 'cancelled']);
      if (stopped?.state === 'paused' || stopped?.state === 'cancelled')
        await reportProgress(tx, deps, stopped, stopped.state, now);
    });
  }
}

async function startNext(deps: BroadcastDeps, now: Date): Promise<boolean> {
  return deps.prisma.$transaction(async (tx) => {
    const broadcast = await lockDueBroadcast(tx, now);
    if (broadcast === null) return false;
    try {
      await startBroadcast(tx, broadcast, deps, now);
    } catch (error) {
      deps.logger.error({ broadcastId: broadcast.id }, `a broadcast cannot start: ${describeError(error)}`);
      await moveBroadcast(tx, broadcast.id, ['scheduled'], { state: 'cancelled', finishedAt: now });
      const reason = { text: refusalText(error) ?? text('broadcast:ourFault') };
      const words = text('broadcast:cannotStart', { id: broadcast.id, reason });
      await tellAuthor(tx, deps.renderer, broadcast, words, now);
    }
    return true;
  });
}

async function moveOn(tx: Tx, deps: BroadcastDeps, broadcast: Broadcast, now: Date): Promise<void> {
  const card = broadcast.vacancyId === null ? null : await loadVacancy(tx, broadcast.vacancyId);
  for (const { name, capabilities } of deps.channels) {
    const key = `${broadcast.id} ${name}`;
    if (now.getTime() < (deps.restsUntil?.get(key) ?? 0)) continue;
    const quiet = await handOver(tx, {
      broadcastId: broadcast.id,
      channel: name,
      variants: renderVariants(deps.renderer, broadcast, card, capabilities.buttons > 0),
      inHand: noticesInHand(deps.tariff.paceOf(name), inHandSeconds, mostInHand),
      template: deps.tariff.template !== null,
      now,
    });
    if (quiet) deps.restsUntil?.set(key, now.getTime() + restMs);
    else deps.restsUntil?.delete(key);
  }
  const finished = !(await hasOpenRecipients(tx, broadcast.id));
  const settled = await reportProgress(tx, deps, broadcast, finished ? 'done' : 'sending', now);
  if (finished && settled)
    await moveBroadcast(tx, broadcast.id, ['sending'], { state: 'done', finishedAt: now });
}
