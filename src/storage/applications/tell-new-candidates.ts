import { wibDate } from '../../time/wib-date.ts';
import { wibDayStart } from '../../time/wib-day-start.ts';
import { reachableSql } from '../firms/firm-receives-sql.ts';
import type { PrismaClient } from '../generated/client.ts';
import { tellPerson } from '../tickets/send-to-person.ts';

/** From this hour of a day on (WIB) recruiters hear of the applicants since the day before. */
const hour = 8;
const hourMs = 3_600_000;
/** At one look; the rest follow at the next. */
const batch = 200;

/**
 * Tells those who recruit and want it once a day that somebody has applied since they were told last. Several processes may
 * do it. Returns how many were told.
 */
export async function tellNewCandidates(prisma: PrismaClient, now: Date): Promise<number> {
  const since = new Date(wibDayStart(wibDate(now)).getTime() + hour * hourMs);
  if (now < since) return 0;
  const due = await prisma.$queryRawUnsafe<{ firmId: number; personId: number; newsAt: Date }[]>(
    `SELECT m.firm_id AS "firmId", m.person_id AS "personId", m.news_at AS "newsAt" FROM firm_member m
     WHERE m.left_at IS NULL AND m.news = 'daily' AND m.news_at < $1::timestamptz AND ${reachableSql('m.person_id')}
       AND EXISTS (SELECT 1 FROM application a JOIN vacancy v ON v.id = a.vacancy_id
         WHERE v.firm_id = m.firm_id AND a.receiver = 'firm' AND a.status = 'sent'
           AND a.waits_from > m.news_at AND a.person_id <> m.person_id)
     ORDER BY m.news_at LIMIT ${batch}`,
    since,
  );
  let told = 0;
  for (const { firmId, personId, newsAt } of due) {
    const one = { firmId, personId, newsAt };
    told += await prisma.$transaction(async (tx) => {
      const { count } = await tx.firmMember.updateMany({ where: one, data: { newsAt: now } });
      const event = { type: 'APPLICANTS_CHANGED', vacancyId: 0, what: 'NEW', firmId };
      if (count > 0) await tellPerson(tx, personId, event, `candidates:${firmId}:${now.getTime()}`, now);
      return count;
    });
  }
  return told;
}
