import type { Tx } from '../tx.ts';

/** So long an answer in words is taken. */
const openDays = 60;
const dayMs = 86_400_000;

/**
 * Notes the pressed button of a campaign that this person was sent; the newest press counts. False when they were not
 * sent it: the press is forged or somebody else's.
 */
export async function recordAnswer(
  tx: Tx,
  personId: number,
  { campaign, subject, reply }: { campaign: string; subject: string; reply: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.campaignSent.updateMany({
    where: { campaign, subject, personId },
    data: { reply, repliedAt: now },
  });
  return count > 0;
}

/** The newest of these campaigns that waits for the answer of a person; null: none. */
export function findUnanswered(
  tx: Tx,
  personId: number,
  campaigns: string[],
  now: Date,
): Promise<{ campaign: string; subject: string } | null> {
  const since = new Date(now.getTime() - openDays * dayMs);
  return tx.campaignSent.findFirst({
    where: { personId, campaign: { in: campaigns }, reply: null, at: { gt: since } },
    orderBy: { at: 'desc' },
    select: { campaign: true, subject: true },
  });
}
