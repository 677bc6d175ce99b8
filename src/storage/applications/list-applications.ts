import type { ApplicationSummary } from '../../../flows/facts.ts';
import { hasEnded } from '../../applications/application-words.ts';
import { lastAnswerDay } from '../../applications/next-clock.ts';
import { possibleMoves } from '../../applications/step-application.ts';
import type { Tx } from '../tx.ts';
import type { ApplicationRules } from './application-rules.ts';

/** Applications shown in a list. */
const shown = 8;

/** A person's own applications with their history, the newest first. */
export async function listApplications(
  tx: Tx,
  personId: number,
  rules: ApplicationRules,
): Promise<ApplicationSummary[]> {
  const found = await tx.application.findMany({
    where: { personId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: shown,
    include: {
      vacancy: { select: { code: true, title: true, employer: true, regency: true } },
      events: { orderBy: { id: 'asc' } },
    },
  });
  return found.map(({ id, vacancyId, status, receiver, createdAt, waitsFrom, vacancy, events, ...sent }) => ({
    id,
    vacancyId,
    status,
    receiver,
    at: createdAt.toISOString(),
    last: hasEnded(status) ? null : lastAnswerDay(waitsFrom, rules.days, rules.office).toISOString(),
    can: possibleMoves({ state: status, receiver }, 'person'),
    shares: [
      ...sent.shares,
      ...(sent.shareResult ? ['result'] : []),
      ...(sent.words === null ? [] : ['words']),
    ],
    history: events.map(({ move, at, reason, words }) => ({ move, at: at.toISOString(), reason, words })),
    ...vacancy,
  }));
}
