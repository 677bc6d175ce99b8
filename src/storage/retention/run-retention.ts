import type { Renderer } from '../../rendering/renderer.ts';
import type { PrismaClient } from '../generated/client.ts';
import { sweepHistory } from '../jobs/sweep-history.ts';
import { emptyMessages } from './empty-messages.ts';
import { forgetAbandoned, forgetDormant } from './forget-dormant.ts';
import { retentionRules, type RetentionName, type RetentionRule } from './retention-rules.ts';

const dayMs = 86_400_000;
const batch = 5_000;

/** Lets everything go that is past its time, as `retention-rules.ts` says. Returns how many rows or people by rule. */
export async function runRetention(
  prisma: PrismaClient,
  renderer: Renderer,
  days: Readonly<Record<RetentionName, number>>,
  now: Date,
): Promise<Record<RetentionName, number>> {
  const before = (name: RetentionName): Date => new Date(now.getTime() - days[name] * dayMs);
  const done = {} as Record<RetentionName, number>;
  for (const [name, rule] of Object.entries(retentionRules) as [RetentionName, RetentionRule][]) {
    done[name] = 0;
    for (const sql of rule.sql ?? []) done[name] += await inBatches(prisma, sql, before(name));
  }
  done.messageTexts = await emptyMessages(prisma, before('messageTexts'));
  done.messages = await sweepHistory(prisma, now, days.messages);
  done.abandonedRegistrations = await forgetAbandoned(prisma, before('abandonedRegistrations'), now);
  const dormant = { dormant: days.dormantAccounts, notice: days.dormantNotice };
  const { told, gone } = await forgetDormant(prisma, renderer, dormant, now);
  return { ...done, dormantNotice: told, dormantAccounts: gone };
}

async function inBatches(prisma: PrismaClient, sql: string, before: Date): Promise<number> {
  for (let count = 0; ;) {
    const some = await prisma.$executeRawUnsafe(sql, before, batch);
    count += some;
    if (some < batch) return count;
  }
}
