import { endStates, openStates } from '../../applications/application-words.ts';
import { addWorkdays } from '../../time/add-workdays.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { ApplicationRules } from './application-rules.ts';

const dayMs = 86_400_000;

/** Applications that nobody would answer any more, and what was wrong with them. */
export interface LostApplications {
  /** Not ended, and no clock runs. */
  withoutClock: number[];
  /** Its clock ran out more than a day ago. */
  overdue: number[];
  /** It rests in a state that the machine does not have. */
  unknownState: number[];
}

/**
 * Looks for applications without a running clock or an end. There are none unless something is broken; those it finds get a
 * clock that runs out on the next working day, so that they end.
 */
export async function checkApplications(
  prisma: PrismaClient,
  { office }: ApplicationRules,
  now: Date,
): Promise<LostApplications> {
  const ended = { in: [...endStates] };
  const known = { in: [...openStates, ...endStates] };
  const ids = async (where: object): Promise<number[]> =>
    (await prisma.application.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })).map(
      ({ id }) => id,
    );
  const lost = {
    withoutClock: await ids({ clockAt: null, NOT: { status: ended } }),
    overdue: await ids({ clockAt: { lt: new Date(now.getTime() - dayMs) }, NOT: { status: ended } }),
    unknownState: await ids({ NOT: { status: known } }),
  };
  await prisma.application.updateMany({
    where: { id: { in: lost.withoutClock } },
    data: { clock: 'close', clockAt: addWorkdays(now, 1, office) },
  });
  return lost;
}
