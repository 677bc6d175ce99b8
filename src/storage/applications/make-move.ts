import type { ApplicationState, Move, Mover } from '../../applications/application-words.ts';
import { nextClock } from '../../applications/next-clock.ts';
import { restartsClock } from '../../applications/restarts-clock.ts';
import { stepApplication } from '../../applications/step-application.ts';
import { writeAudit } from '../audit/audit-log.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { lockApplication, type LockedApplication } from './lock-application.ts';
import { tellApplicant, tellReceiver } from './tell-of-application.ts';

export interface NewMove {
  applicationId: number;
  move: Move;
  by: Mover;
  /** Whoever of the receiver's people says so. */
  actorId?: number;
  reason?: string;
  /** Told to the applicant. */
  words?: string;
}

export interface MadeMove {
  vacancyId: number;
  state: ApplicationState;
}

/**
 * Moves one application: its state, its clock, a line of its history and one of the audit log, and word to the side that
 * has not said so itself. Null where it cannot move so (any more); nothing is changed then.
 */
export async function makeMove(
  tx: Tx,
  made: NewMove,
  rules: ApplicationRules,
  now: Date,
): Promise<MadeMove | null> {
  const { applicationId, move, by, actorId = null, reason = null, words = null } = made;
  const known = await lockApplication(tx, applicationId);
  if (known === null) return null;
  const { receiver, personId, vacancyId } = known;
  const state = stepApplication({ state: known.status, receiver }, move, by);
  if (state === null) return null;
  if (state !== known.status || move === 'HANDED_OVER') await rest(tx, known, { state, move }, rules, now);
  const data = { applicationId, move, state, mover: by, actorId, reason, words, at: now };
  const { id } = await tx.applicationEvent.create({ data });
  await writeAudit(
    tx,
    {
      actorId: by === 'person' ? personId : actorId,
      ...((by === 'clock' || by === 'vacancy') && { actor: by }),
      action: 'application.move',
      subject: `application:${applicationId}`,
      allowed: true,
      details: { move, before: known.status, state },
    },
    now,
  );
  const passed = move === 'HANDED_OVER' ? { ...known, receiver: 'desk' } : known;
  if (by === 'person' || move === 'HANDED_OVER')
    await tellReceiver(tx, { ...passed, applicationId, what: move }, now);
  if (by !== 'person') await tellApplicant(tx, { applicationId, personId, key: `${id}` }, now);
  return { vacancyId, state };
}

/** Where it rests from now on, and the clock that runs there. What was shared goes with an application that is taken back. */
async function rest(
  tx: Tx,
  { id, receiver: had, waitsFrom: before, status }: LockedApplication,
  { state, move }: { state: ApplicationState; move: Move },
  rules: ApplicationRules,
  now: Date,
): Promise<void> {
  const receiver = move === 'HANDED_OVER' ? 'desk' : had;
  const waitsFrom = state !== status && restartsClock({ state, receiver }) ? now : before;
  const clock = nextClock({ state, receiver, from: waitsFrom }, { now, ...rules });
  await tx.application.update({
    where: { id },
    data: {
      status: state,
      receiver,
      updatedAt: now,
      waitsFrom,
      clock: clock?.name ?? null,
      clockAt: clock?.at ?? null,
      ...(state === 'withdrawn' && { shareResult: false, shares: [], words: null }),
    },
  });
}
