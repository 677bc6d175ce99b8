import type { PrismaClient } from '../generated/client.ts';
import { findAudienceForVacancies } from './find-audience-for-vacancies.ts';

const lot = 5_000;

/**
 * Finds the people whom vacancies fit that have not been matched yet, and writes their alerts. What a killed import left
 * is done by the next import or by the running bot; doing it twice writes nothing twice. Returns how many alerts.
 * @param restMs only vacancies that have lain unchanged for so long: the import under way matches its own
 */
export async function matchNewVacancies(prisma: PrismaClient, now: Date, restMs = 0): Promise<number> {
  let alerts = 0;
  const updatedAt = { lte: new Date(now.getTime() - restMs) };
  for (;;) {
    const fresh = await prisma.vacancy.findMany({
      where: { matchedAt: null, updatedAt },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: lot,
    });
    if (fresh.length === 0) return alerts;
    const ids = fresh.map(({ id }) => id);
    alerts += (await findAudienceForVacancies(prisma, ids, now)).alerts;
    await prisma.vacancy.updateMany({ where: { id: { in: ids } }, data: { matchedAt: now } });
  }
}
