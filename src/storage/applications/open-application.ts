import { applicationVersion } from '../../applications/application-machine.ts';
import { lastAnswerDay, nextClock } from '../../applications/next-clock.ts';
import { beginApplication } from '../../applications/step-application.ts';
import { writeAudit } from '../audit/audit-log.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { findReceiver, type FoundReceiver } from './find-receiver.ts';
import { tellReceiver } from './tell-of-application.ts';

export interface NewApplication {
  personId: number;
  vacancyId: number;
  shareResult: boolean;
  /** Of phone and need, what is shown beside the rest. */
  shares: string[];
  /** A sentence of their own; null: none. */
  words: string | null;
}

export type OpenedApplication =
  | { refused: 'already' | 'closed' | 'gone' | 'own' }
  | { refused: null; id: number; receiver: FoundReceiver; last: Date };

/** Begins an application; one a person and vacancy, a withdrawn one begins anew. Its receiver hears of it. */
export async function openApplication(
  tx: Tx,
  application: NewApplication,
  rules: ApplicationRules,
  now: Date,
): Promise<OpenedApplication> {
  const { personId, vacancyId, shareResult, shares, words } = application;
  const receiver = await findReceiver(tx, { personId, vacancyId }, now);
  if (receiver === null) return { refused: 'gone' };
  if (receiver.own) return { refused: 'own' };
  if (receiver.closed) return { refused: 'closed' };
  const state = beginApplication(receiver.kind);
  const clock = nextClock({ state, receiver: receiver.kind, from: now }, { now, ...rules });
  const [row] = await tx.$queryRawUnsafe<{ id: number }[]>(
    insertSql,
    ...[personId, vacancyId, state, applicationVersion, receiver.kind, shareResult, shares, words],
    ...[now, clock?.name ?? null, clock?.at ?? null],
  );
  if (row === undefined) return { refused: 'already' };
  await tx.applicationEvent.create({
    data: { applicationId: row.id, move: 'BEGAN', state, mover: 'person', at: now },
  });
  const audit = { action: 'application.move', subject: `application:${row.id}`, allowed: true };
  await writeAudit(tx, { ...audit, actorId: personId, details: { move: 'BEGAN', state } }, now);
  const told = { applicationId: row.id, personId, vacancyId, receiver: receiver.kind, what: 'BEGAN' };
  await tellReceiver(tx, told, now);
  return { refused: null, id: row.id, receiver, last: lastAnswerDay(now, rules.days, rules.office) };
}

const insertSql = `
INSERT INTO application (person_id, vacancy_id, status, version, receiver, share_result, shares, words,
  created_at, updated_at, waits_from, clock, clock_at)
VALUES ($1::int, $2::int, $3::text, $4::int, $5::text, $6::boolean, $7::text[], $8::text,
  $9::timestamptz, $9::timestamptz, $9::timestamptz, $10::text, $11::timestamptz)
ON CONFLICT (person_id, vacancy_id) DO UPDATE SET status = excluded.status, version = excluded.version,
  receiver = excluded.receiver, share_result = excluded.share_result, shares = excluded.shares,
  words = excluded.words, kept = false, updated_at = excluded.updated_at, waits_from = excluded.waits_from,
  clock = excluded.clock, clock_at = excluded.clock_at
WHERE application.status = 'withdrawn'
RETURNING id`;
