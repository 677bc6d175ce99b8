import { hasEnded } from '../../applications/application-words.ts';
import type { ClockName } from '../../applications/answer-days.ts';
import { nextClock } from '../../applications/next-clock.ts';
import { addWorkdays } from '../../time/add-workdays.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';
import { handOver } from './hand-over.ts';
import { lockApplication, type LockedApplication } from './lock-application.ts';
import { makeMove } from './make-move.ts';
import { tellNewCandidates } from './tell-new-candidates.ts';
import { tellApplicant, tellReceiver } from './tell-of-application.ts';

/** At one look; the rest follow at the next. */
const batch = 200;

/**
 * Does what is due for applications that nobody answers: asks, tells the counselors, and in the end closes them honestly. What a firm
 * can no longer answer goes to the desk first.
 * Each in a transaction of its own, so that several processes may do it. Returns how many.
 */
export async function runClocks(prisma: PrismaClient, rules: ApplicationRules, now: Date): Promise<number> {
  const handed = (await handOver(prisma, rules, now)) + (await tellNewCandidates(prisma, now));
  const due = await prisma.application.findMany({
    where: { clockAt: { lte: now } },
    orderBy: [{ clockAt: 'asc' }, { id: 'asc' }],
    take: batch,
    select: { id: true },
  });
  let done = handed;
  for (const { id } of due) if (await prisma.$transaction((tx) => runOut(tx, id, rules, now))) done += 1;
  return done;
}

async function runOut(tx: Tx, id: number, rules: ApplicationRules, now: Date): Promise<boolean> {
  const known = await lockApplication(tx, id);
  if (known === null) return false;
  const { clockAt } = await tx.application.findUniqueOrThrow({ where: { id }, select: { clockAt: true } });
  if (clockAt === null || clockAt > now) return false;
  const clock = known.clock as ClockName | null;
  if (hasEnded(known.status)) {
    await tx.application.update({ where: { id }, data: { clock: null, clockAt: null } });
  } else if (clock === 'close') {
    const move = { applicationId: id, move: 'GUARANTEE', by: 'clock' } as const;
    if ((await makeMove(tx, move, rules, now)) === null) await putOff(tx, id, rules, now);
  } else if (await cannotBeSent(tx, known, now)) {
    const ended = { move: 'VACANCY_ENDED', by: 'vacancy', reason: 'closed' } as const;
    await makeMove(tx, { applicationId: id, ...ended }, rules, now);
  } else await remind(tx, known, clock ?? 'unseen', rules, now);
  return true;
}

/** What cannot be closed, being in no state that we know, is reported by the nightly check and stands in nobody's way. */
async function putOff(tx: Tx, id: number, { office }: ApplicationRules, now: Date): Promise<void> {
  await tx.application.update({ where: { id }, data: { clockAt: addWorkdays(now, 1, office) } });
}

/** Nobody has sent it yet, and nothing is taken any more. */
async function cannotBeSent(tx: Tx, { status, vacancyId }: LockedApplication, now: Date): Promise<boolean> {
  if (status !== 'toSend') return false;
  const closed = { OR: [{ closedAt: { not: null } }, { closesAt: { lt: now } }] };
  return (await tx.vacancy.count({ where: { id: vacancyId, ...closed } })) > 0;
}

async function remind(
  tx: Tx,
  known: LockedApplication,
  clock: ClockName,
  rules: ApplicationRules,
  now: Date,
): Promise<void> {
  const { id, personId, status: state, receiver, waitsFrom: from } = known;
  const told = { applicationId: id, personId };
  if (receiver === 'way')
    await tellApplicant(tx, { ...told, key: `${state}:${clock}:${now.getTime()}`, ask: true }, now);
  else await tellReceiver(tx, { ...known, ...told, what: clock }, now);
  const next = nextClock({ state, receiver, from }, { now, after: clock, ...rules });
  await tx.application.update({
    where: { id },
    data: { clock: next?.name ?? 'close', clockAt: next?.at ?? now },
  });
}
