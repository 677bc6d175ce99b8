import type { ConsentPurpose } from '../../../flows/command.ts';
import { endStates } from '../../applications/application-words.ts';
import { purposesThat } from '../../reach/purposes.ts';
import { usualRules } from '../applications/application-rules.ts';
import { makeMove } from '../applications/make-move.ts';
import type { Tx } from '../tx.ts';

/** `subject`: what the no is about, where it is not the whole purpose, e.g. `vacancy:7`. */
type Withdrawal = (tx: Tx, personId: number, now: Date, subject?: string) => Promise<void>;

/**
 * What each no does, at once and in the transaction that records it. What is not touched here stops because whoever
 * processes asks for the latest word: the finding of vacancies (`matching`), the figures (`statistics`) and the
 * calibration (`research`).
 */
export const withdrawals: Record<ConsentPurpose, Withdrawal> = {
  /** The person deletes the account, or is swept when they have gone silent; see `sweepRefused`. */
  account: () => Promise.resolve(),
  matching: (tx, personId) => dropNews(tx, personId, 'matching'),
  alerts: (tx, personId) => dropNews(tx, personId, 'alerts'),
  questionnaire: dropResults,
  sharing: takeBackApplications,
  disability: async (tx, personId) => {
    await tx.accommodation.deleteMany({ where: { personId } });
  },
  statistics: () => Promise.resolve(),
  research: () => Promise.resolve(),
};

/** News that was found but not told, announced but not composed, or composed but not sent. */
async function dropNews(tx: Tx, personId: number, consent: ConsentPurpose): Promise<void> {
  const purposes = purposesThat(({ consents }) => consents.includes(consent));
  const waiting = { personId, sentAt: null, dismissedAt: null };
  const needsNone = consent === 'matching';
  await tx.alert.deleteMany({ where: { ...waiting, ...(needsNone && { asked: null }) } });
  await tx.alert.updateMany({ where: waiting, data: { reasons: [] } });
  await tx.$executeRaw`
    UPDATE outbox SET state = 'cancelled', held = 'consent'
    WHERE person_id = ${personId} AND lane = 1 AND state = 'pending' AND purpose = ANY(${purposes}::text[])`;
}

/** With pictures and documents of them that are on their way, and the code that others could read. */
async function dropResults(tx: Tx, personId: number): Promise<void> {
  await tx.assessment.deleteMany({ where: { personId } });
  await tx.person.update({ where: { id: personId }, data: { interestCode: null } });
  await tx.application.updateMany({ where: { personId }, data: { shareResult: false } });
  await tx.$executeRaw`
    UPDATE outbox SET state = 'cancelled'
    WHERE person_id = ${personId} AND state = 'pending' AND message->'media'->>'kind' LIKE 'result-%'`;
}

/** The employer's side sees the application as withdrawn, without what was shared, and is told so. */
async function takeBackApplications(tx: Tx, personId: number, now: Date, subject?: string): Promise<void> {
  const vacancyId = subject === undefined ? undefined : Number(subject.replace('vacancy:', ''));
  const open = await tx.application.findMany({
    where: { personId, status: { notIn: [...endStates] }, ...(vacancyId !== undefined && { vacancyId }) },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of open)
    await makeMove(tx, { applicationId: id, move: 'WITHDRAWN', by: 'person' }, usualRules, now);
}
