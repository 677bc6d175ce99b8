import { noVacancies, type FirmVacancies } from '../../flows/work/firm/facts.ts';
import { listPostings } from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import { lineOfPosting } from './fact-of-posting.ts';

/** Postings that are counted. */
const most = 300;

/** How many vacancies of a firm are shown, wait for the office, are to be corrected, or were not handed in. */
export async function countPostings(tx: Tx, firmId: number, now: Date): Promise<FirmVacancies> {
  const counts = { ...noVacancies };
  const { items } = await listPostings(tx, firmId, { skip: 0, take: most });
  for (const posting of items) {
    const { state } = lineOfPosting(posting, now);
    if (state in counts) counts[state as keyof FirmVacancies] += 1;
  }
  return counts;
}
