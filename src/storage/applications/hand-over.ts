import { firmReceivesSql, keepingStates } from '../firms/firm-receives-sql.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { ApplicationRules } from './application-rules.ts';
import { makeMove } from './make-move.ts';

/** At one look; the rest follow at the next. */
const batch = 200;

/**
 * Gives the applications of firms in which nobody can be told of them any more to the desk of the vacancy's regency: the
 * office has stopped the firm, its last recruiter has left, blocked the bot, or said BERHENTI. Returns how many.
 */
export async function handOver(prisma: PrismaClient, rules: ApplicationRules, now: Date): Promise<number> {
  const left = await prisma.$queryRawUnsafe<{ id: number }[]>(
    `SELECT a.id FROM application a JOIN vacancy v ON v.id = a.vacancy_id
     WHERE a.receiver = 'firm' AND a.clock_at IS NOT NULL AND NOT ${firmReceivesSql('v.firm_id', keepingStates)}
     ORDER BY a.id LIMIT ${batch}`,
  );
  let done = 0;
  for (const { id } of left) {
    const move = { applicationId: id, move: 'HANDED_OVER', by: 'vacancy' } as const;
    if ((await prisma.$transaction((tx) => makeMove(tx, move, rules, now))) !== null) done += 1;
  }
  return done;
}
