import { candidateNews, type CandidateNews } from '../../../flows/work/candidates/facts.ts';
import type { Tx } from '../tx.ts';

interface Member {
  firmId: number;
  personId: number;
}

/** How somebody who recruits for a firm hears of new applicants. */
export async function candidateNewsOf(tx: Tx, member: Member): Promise<CandidateNews> {
  const found = await tx.firmMember.findUnique({
    where: { firmId_personId: member },
    select: { news: true },
  });
  return candidateNews.find((one) => one === found?.news) ?? 'daily';
}

/** Changes it; those who have applied until now are not told of once more. */
export async function setCandidateNews(
  tx: Tx,
  { news, ...member }: Member & { news: CandidateNews },
  now: Date,
): Promise<void> {
  await tx.firmMember.updateMany({ where: { ...member, leftAt: null }, data: { news, newsAt: now } });
}
