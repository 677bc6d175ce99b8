import { movePosting, type PostingWithVacancy } from '../storage/postings/posting-store.ts';
import { publishVacancy } from '../storage/postings/publish-vacancy.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';
import { draftOfPosting } from './draft-of-posting.ts';

/** Makes a vacancy of a posting that waits; returns its short code. `decidedBy` null: the firm is trusted. */
export async function publishPosting(
  tx: Tx,
  posting: PostingWithVacancy,
  { decidedBy }: { decidedBy: number | null },
  now: Date,
): Promise<string> {
  const draft = draftOfPosting(posting, wibDate(now), now);
  const { id: vacancyId, code } = await publishVacancy(tx, draft, posting.firmId, now);
  const approved = { state: 'approved', reason: null, vacancyId, decidedBy, decidedAt: now } as const;
  await movePosting(tx, { id: posting.id, from: ['waiting'] }, approved);
  return code;
}
