import {
  createBroadcast,
  rewriteBroadcast,
  type NewBroadcast,
} from '../storage/broadcasts/broadcast-store.ts';
import type { Tx } from '../storage/tx.ts';
import { keepAudience } from './audience/keep-audience.ts';
import { namedRegencies } from './audience/named-regencies.ts';
import { approvalAbove, type BroadcastDraft, type Repeat } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';
import { checkBroadcast, type CheckOptions } from './check-broadcast.ts';
import { checkMoment, checkRepeat } from './check-moment.ts';
import { nextOccurrence } from './next-occurrence.ts';
import type { Preflight } from './preflight.ts';
import { readAudience } from './read-audience.ts';

export interface Submission {
  draft: BroadcastDraft;
  /** Null: the command line. Its operator is no second person either. */
  authorId: number | null;
  /** Null: as soon as it may. */
  at: Date | null;
  repeat: Repeat | null;
  /** The broadcast that waits and gives way to it, keeping its number; 0: none. */
  replaces?: number;
}

export interface Submitted {
  id: number;
  /** A second person has to agree first. */
  needsApproval: boolean;
  at: Date;
  /** Exact: not for people of the office. */
  preflight: Preflight;
}

/**
 * Checks a broadcast and puts it on the schedule, or before a second person where it is for many. It belongs to the
 * regencies that its audience names, else to all of its author's. What its saved segments say now is written down.
 * @throws AudienceError, BroadcastError: nothing is written then
 */
export async function submitBroadcast(
  tx: Tx,
  submission: Submission,
  options: CheckOptions,
): Promise<Submitted> {
  const { draft, authorId, repeat } = submission;
  const { now } = options;
  if (repeat !== null) checkRepeat(repeat);
  if (submission.at !== null) checkMoment(submission.at, now);
  const { exact: preflight } = await checkBroadcast(tx, draft, options);
  const at = submission.at ?? (repeat === null ? now : nextOccurrence(repeat, now));
  const needsApproval = preflight.reached > approvalAbove;
  const state = needsApproval ? 'approval' : 'scheduled';
  const expanded = await readAudience(tx, draft.audience, options.scope);
  const audience = keepAudience(expanded);
  const scope = namedRegencies(expanded) ?? options.scope;
  const kept = { ...draft, audience, authorId, scope, state, scheduledAt: at, repeat } as const;
  const id = submission.replaces
    ? await takeItsPlace(tx, submission.replaces, kept)
    : await createBroadcast(tx, kept, now);
  return { id, needsApproval, at, preflight };
}

async function takeItsPlace(tx: Tx, id: number, kept: NewBroadcast): Promise<number> {
  if (!(await rewriteBroadcast(tx, id, kept)))
    throw new BroadcastError('wrongState', `Broadcast ${id} has begun or is over; it cannot be changed.`);
  return id;
}
