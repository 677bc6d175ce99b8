import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { PostingRefusal } from '../../flows/work/post/events.ts';
import type { PostingCheck } from '../../flows/work/post/facts.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { callOffice } from '../firms/call-office.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { lastDecisions, loadPosting, movePosting } from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { checkOfPosting } from './fact-of-posting.ts';
import { publishPosting } from './publish-posting.ts';

/** So many approved in a row make a firm trusted: what is beyond doubt goes out at once. */
const trustedFrom = 5;

/** Hands a posting in to the office of the firm's regency. Nothing of a firm that is not verified goes on, but stays a draft. */
export async function submitPosting(
  tools: { renderer: Renderer; days: OfficeDays },
  { tx, person, now }: CommandScope<Tx>,
  { postingId, revision }: { postingId: number; revision: number },
): Promise<FlowEvent[]> {
  const posting = await loadPosting(tx, postingId);
  if (posting === null) return refused('gone');
  const check = await checkOfPosting(tx, posting, now);
  if (check.faults.includes('closes')) return refused('datePast');
  if (check.faults.length > 0) return refused('missing');
  if (isUnsettled(check)) return refused('unsettled');
  if (posting.firm.state !== 'verified') return refused('firmWaits');
  const from = ['draft', 'refused'] as const;
  const waiting = { state: 'waiting', reason: null, waitingSince: now } as const;
  if (!(await movePosting(tx, { id: postingId, from, revision }, waiting))) return refused('changed');
  if (isBeyondDoubt(check) && (await isTrusted(tx, posting.firmId))) {
    const code = await publishPosting(tx, posting, { decidedBy: null }, now);
    const line = { actorId: person.id, action: 'posting.trusted', subject: `posting:${postingId}` };
    await writeAudit(tx, { ...line, allowed: true, details: { firm: posting.firmId } }, now);
    return [{ type: 'POSTING_SUBMITTED', approved: true, code }];
  }
  const words = text('approve:newPosting', { title: posting.content.title, firm: posting.firm.name });
  await callOffice(tx, tools, { regency: posting.firm.regency, words, not: person.id }, now);
  return [{ type: 'POSTING_SUBMITTED', approved: false, code: '' }];
}

/** A barred condition can only be taken out; others, and low pay, can be explained. */
export function isUnsettled({ findings, wage }: PostingCheck): boolean {
  return findings.some(({ severity, why }) => severity === 'barred' || why === '') || wage?.why === '';
}

function isBeyondDoubt({ findings, wage, twins }: PostingCheck): boolean {
  return findings.length === 0 && wage === null && twins.length === 0;
}

async function isTrusted(tx: Tx, firmId: number): Promise<boolean> {
  const decisions = await lastDecisions(tx, firmId, trustedFrom);
  return decisions.length === trustedFrom && decisions.every((one) => one !== 'refused');
}

function refused(why: PostingRefusal): FlowEvent[] {
  return [{ type: 'POSTING_REFUSED', why }];
}
