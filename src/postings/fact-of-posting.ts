import type { PostingCheck, PostingFact, PostingLine } from '../../flows/work/post/facts.ts';
import { shownAccess } from '../firms/shown-access.ts';
import { listPostings, type PostingWithVacancy } from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';
import { checkPosting } from './check-posting.ts';
import { findTwinPostings } from './find-twin-postings.ts';
import { publicEmployer } from './public-employer.ts';

const dayMs = 86_400_000;
/** Postings of a firm that a new one is compared with. */
const mostCompared = 200;

/** A posting as the chat shows it. */
export function factOfPosting(posting: PostingWithVacancy, now: Date): PostingFact {
  const { id, firmId, firm, revision, state, reason, content, vacancy } = posting;
  const closedWhy = whyClosed(posting, now);
  return {
    ...{ id, firmId, firm: firm.name, firmState: firm.state, revision, state, content },
    ...{ reason: reason ?? '', code: vacancy?.code ?? '', closedWhy },
    open: vacancy !== null && closedWhy === '',
  };
}

/** A line of a list. */
export function lineOfPosting(posting: PostingWithVacancy, now: Date): PostingLine {
  const { id, content, firm, state, waitingSince } = posting;
  const closedWhy = whyClosed(posting, now);
  const days = waitingSince === null ? 0 : Math.floor((now.getTime() - waitingSince.getTime()) / dayMs);
  const stands = state === 'approved' ? (closedWhy === '' ? 'open' : closedWhy) : state;
  return { id, title: content.title, firm: firm.name, state: stands, days };
}

/** What was found out about it, with those of the same firm that are alike. */
export async function checkOfPosting(tx: Tx, posting: PostingWithVacancy, now: Date): Promise<PostingCheck> {
  const { items } = await listPostings(tx, posting.firmId, { skip: 0, take: mostCompared });
  const others = items.filter(
    (one) => one.state === 'waiting' || (one.state === 'approved' && whyClosed(one, now) === ''),
  );
  const context = {
    employer: publicEmployer(posting.firm),
    code: posting.vacancy?.code ?? '-',
    today: wibDate(now),
  };
  const check = checkPosting(posting.content, context);
  const preview = { ...check.preview, ...(await shownAccess(tx, posting.firmId)) };
  return {
    ...{ ...check, preview },
    twins: findTwinPostings(posting, others).map((one) => lineOfPosting(one, now)),
  };
}

/** Why seekers do not find it (any more): paused filled firm expired; empty: they do, or it was never out. */
function whyClosed({ vacancy }: PostingWithVacancy, now: Date): string {
  if (vacancy === null) return '';
  if (vacancy.closedWhy === 'stale') return 'expired';
  if (vacancy.closedAt !== null) return vacancy.closedWhy ?? 'paused';
  return vacancy.closesAt !== null && vacancy.closesAt < now ? 'expired' : '';
}
