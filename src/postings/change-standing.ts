import type { FlowEvent } from '../../flows/event.ts';
import type { PostCommand } from '../../flows/work/post/commands.ts';
import type { PostingRefusal } from '../../flows/work/post/events.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { ApplicationRules } from '../storage/applications/application-rules.ts';
import { endVacancy } from '../storage/applications/end-vacancy.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import {
  createPosting,
  loadPosting,
  movePosting,
  removePosting,
  type PostingWithVacancy,
} from '../storage/postings/posting-store.ts';
import { closeVacancy, extendVacancy } from '../storage/postings/publish-vacancy.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';
import { endOfDay } from './end-of-day.ts';
import { factOfPosting } from './fact-of-posting.ts';
import { readClosing } from './read-closing.ts';

type Change = Extract<PostCommand, { type: 'changePosting' }>;

/**
 * Pauses, fills, opens, extends, takes back, copies or throws away a posting. With one that is filled everybody who waits for
 * an answer is told.
 */
export async function changeStanding(
  rules: ApplicationRules,
  { postingId, act, until = '' }: Change,
  { tx, person, now }: CommandScope<Tx>,
): Promise<FlowEvent[]> {
  const posting = await loadPosting(tx, postingId);
  if (posting === null) return refused('gone');
  const done = await doAct(tx, posting, { act, until, by: person.id, rules }, now);
  if (typeof done === 'string') return refused(done);
  const line = { actorId: person.id, action: `posting.${act}`, subject: `posting:${postingId}` };
  await writeAudit(tx, { ...line, allowed: true, details: { firm: posting.firmId } }, now);
  return [{ type: 'POSTING_CHANGED', act, postingId: done.id }];
}

async function doAct(
  tx: Tx,
  posting: PostingWithVacancy,
  { act, until, by, rules }: { act: Change['act']; until: string; by: number; rules: ApplicationRules },
  now: Date,
): Promise<PostingRefusal | { id: number }> {
  const { id, firmId, content, vacancyId } = posting;
  const { open, closedWhy } = factOfPosting(posting, now);
  switch (act) {
    case 'duplicate':
      return { id: await createPosting(tx, { firmId, content: { ...content, closes: '' } }, by, now) };
    case 'discard':
      return (await removePosting(tx, id)) ? { id: 0 } : 'wrongState';
    case 'withdraw': {
      const back = { state: 'draft', reason: null } as const;
      return (await movePosting(tx, { id, from: ['waiting'] }, back)) ? { id } : 'wrongState';
    }
    case 'pause':
    case 'filled':
      if (vacancyId === null || !open) return 'wrongState';
      if (act === 'filled') await endVacancy(tx, { vacancyId, reason: 'filled' }, rules, now);
      else await closeVacancy(tx, vacancyId, 'paused', now);
      return { id };
    case 'reopen':
      if (vacancyId === null || !['paused', 'filled'].includes(closedWhy)) return 'wrongState';
      if (posting.vacancy?.closesAt != null && posting.vacancy.closesAt < now) return 'datePast';
      await closeVacancy(tx, vacancyId, null, now);
      return { id };
    case 'extend': {
      if (vacancyId === null || closedWhy === 'firm') return 'wrongState';
      const read = readClosing(until, wibDate(now));
      if ('why' in read) return read.why;
      await extendVacancy(tx, vacancyId, endOfDay(read.change.closes ?? ''), now);
      return { id };
    }
    default:
      return unreachable(act);
  }
}

function refused(why: PostingRefusal): FlowEvent[] {
  return [{ type: 'POSTING_REFUSED', why }];
}

function unreachable(act: never): never {
  throw new TypeError(`no act ${String(act)}`);
}
