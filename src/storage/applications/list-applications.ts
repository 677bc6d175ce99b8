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
    can: canOf({ state: status, receiver }, events),
    shares: [
      ...sent.shares,
      ...(sent.shareResult ? ['result'] : []),
      ...(sent.words === null ? [] : ['words']),
    ],
    history: events.map((event) => ({ ...toldOf(event), at: event.at.toISOString() })),
    ...vacancy,
  }));
}

interface Happened {
  move: string;
  state: string;
  reason: string | null;
  words: string | null;
}

/** Who had it at first is told by where it began: it may have been handed over since. */
function toldOf({ move, state, reason, words }: Happened): Pick<Happened, 'move' | 'reason' | 'words'> {
  const first = { sent: 'BEGAN_firm', atDesk: 'BEGAN_desk', toSend: 'BEGAN_way' }[state];
  return { move: move === 'BEGAN' ? (first ?? move) : move, reason, words };
}

/** A question is answered once, while it waits. */
function canOf(stored: { state: string; receiver: string }, events: readonly Happened[]): string[] {
  const talk = events.filter(({ move }) => move === 'ASKED' || move === 'REPLIED').at(-1);
  return possibleMoves(stored, 'person').filter((move) => move !== 'REPLIED' || talk?.move === 'ASKED');
}
