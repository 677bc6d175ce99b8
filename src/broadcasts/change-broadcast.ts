import { moveBroadcast, loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { passOverRest, takeBack } from '../storage/broadcasts/take-back.ts';
import { isSamePerson } from '../storage/people/is-same-person.ts';
import type { Tx } from '../storage/tx.ts';
import type { Broadcast, BroadcastState } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';
import { nextOccurrence } from './next-occurrence.ts';

export type BroadcastChange = 'pause' | 'resume' | 'cancel';

/**
 * Pauses, resumes or cancels. What waits in the outbox is taken back in the same transaction, so nothing of it leaves
 * afterwards; what is on its way to the platform (some hundred milliseconds) still does.
 * @throws BroadcastError `gone`, `wrongState`
 */
export async function changeBroadcast(
  tx: Tx,
  id: number,
  change: BroadcastChange,
  now: Date,
): Promise<Broadcast> {
  const broadcast = await needBroadcast(tx, id);
  const { from, to } = moves[change];
  const started = broadcast.startedAt !== null;
  const state: BroadcastState = change === 'resume' && !started ? 'scheduled' : to;
  const data = {
    state,
    ...(state === 'cancelled' && { finishedAt: now }),
    ...nextMoment(broadcast, state, now),
  };
  if (!(await moveBroadcast(tx, id, from, data)))
    throw new BroadcastError(
      'wrongState',
      `Broadcast ${id} is ${broadcast.state}; it cannot be ${words[change]} now.`,
    );
  if (change !== 'resume') await takeBack(tx, id);
  if (change === 'cancel') await passOverRest(tx, id);
  return { ...broadcast, state };
}

/**
 * A second person agrees: the broadcast goes on the schedule; a series whose moment is over at its next one.
 * @throws BroadcastError `gone`, `wrongState`, `ownApproval`
 */
export async function approveBroadcast(
  tx: Tx,
  id: number,
  approverId: number,
  now: Date,
): Promise<Broadcast> {
  const broadcast = await needBroadcast(tx, id);
  if (broadcast.authorId !== null && (await isSamePerson(tx, broadcast.authorId, approverId)))
    throw new BroadcastError('ownApproval', `Broadcast ${id} cannot be approved by its author.`);
  const scheduledAt = momentAfter(broadcast, now);
  const data = { state: 'scheduled' as const, approvedBy: approverId, approvedAt: now, scheduledAt };
  if (!(await moveBroadcast(tx, id, ['approval'], data)))
    throw new BroadcastError(
      'wrongState',
      `Broadcast ${id} is ${broadcast.state}; it does not wait for approval.`,
    );
  return { ...broadcast, state: 'scheduled', scheduledAt };
}

function momentAfter({ repeat, scheduledAt }: Broadcast, now: Date): Date {
  if (scheduledAt !== null && scheduledAt > now) return scheduledAt;
  return repeat === null ? now : nextOccurrence(repeat, now);
}

/** What a series missed while it was paused stays missed. */
function nextMoment(
  { repeat, scheduledAt }: Broadcast,
  state: BroadcastState,
  now: Date,
): { scheduledAt?: Date } {
  const missed = state === 'scheduled' && repeat !== null && scheduledAt !== null && scheduledAt <= now;
  return missed ? { scheduledAt: nextOccurrence(repeat, now) } : {};
}

async function needBroadcast(tx: Tx, id: number): Promise<Broadcast> {
  const broadcast = await loadBroadcast(tx, id);
  if (broadcast === null) throw new BroadcastError('gone', `There is no broadcast ${id}.`);
  return broadcast;
}

const moves = {
  pause: { from: ['sending', 'scheduled'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['approval', 'scheduled', 'sending', 'paused'], to: 'cancelled' },
} as const;

const words = { pause: 'paused', resume: 'resumed', cancel: 'cancelled' };
