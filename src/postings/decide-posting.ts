import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { PostingRefusal } from '../../flows/work/post/events.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { tellRecruiters } from '../firms/tell-recruiters.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { isOwnFirm } from '../storage/firms/is-own-firm.ts';
import { loadPosting, movePosting } from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import { checkOfPosting } from './fact-of-posting.ts';
import { posterOf } from '../../flows/work/post/poster-of.ts';
import { publishPosting } from './publish-posting.ts';
import { isUnsettled } from './submit-posting.ts';

/** The office approves what it has looked at, or refuses it with a reason that the recruiters read. Nobody decides about a firm of their own. */
export async function decidePosting(
  renderer: Renderer,
  { tx, person, now }: CommandScope<Tx>,
  {
    postingId,
    revision,
    decision,
    reason,
  }: { postingId: number; revision: number; decision: 'approved' | 'refused'; reason: string },
): Promise<FlowEvent[]> {
  const posting = await loadPosting(tx, postingId);
  if (posting === null) return refused('gone');
  if (await isOwnFirm(tx, posting.firmId, person.id)) return refused('ownFirm');
  if (posting.state !== 'waiting' || posting.revision !== revision) return refused('changed');
  const check = await checkOfPosting(tx, posting, now);
  if (decision === 'approved') {
    if (posting.firm.state !== 'verified') return refused('firmWaits');
    if (check.faults.includes('closes')) return refused('datePast');
    if (isUnsettled(check)) return refused('unsettled');
  } else if (reason.trim() === '') return refused('noReason');
  const code =
    decision === 'approved' ? await publishPosting(tx, posting, { decidedBy: person.id }, now) : '';
  const back = { state: 'refused', reason: reason.trim(), decidedBy: person.id, decidedAt: now } as const;
  if (decision === 'refused') await movePosting(tx, { id: postingId, from: ['waiting'], revision }, back);
  const details = {
    firm: posting.firmId,
    explained: check.findings.length,
    ...(reason !== '' && { reason }),
  };
  const line = { actorId: person.id, action: `posting.${decision}`, subject: `posting:${postingId}` };
  await writeAudit(tx, { ...line, allowed: true, details }, now);
  const vars = { title: posting.content.title, firm: posting.firm.name, code, reason: reason.trim() };
  const told = text(`post:told_${decision}`, vars);
  const media = code === '' ? {} : { media: posterOf(code) };
  await tellRecruiters(tx, renderer, posting.firmId, told, now, media);
  return [{ type: 'POSTING_DECIDED', decision, code }];
}

function refused(why: PostingRefusal): FlowEvent[] {
  return [{ type: 'POSTING_REFUSED', why }];
}
