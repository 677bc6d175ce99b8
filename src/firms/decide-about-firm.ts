import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { FirmRefusal } from '../../flows/work/firm/events.ts';
import type { FirmDecision } from '../../flows/work/verify/commands.ts';
import { firmChecks } from '../../flows/work/verify/facts.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { ofFirm } from '../roles/covers-scope.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { decideFirm } from '../storage/firms/decide-firm.ts';
import { isOwnFirm } from '../storage/firms/is-own-firm.ts';
import { findTwins, loadFirm } from '../storage/firms/firm-store.ts';
import { mergeFirms } from '../storage/firms/merge-firms.ts';
import type { Tx } from '../storage/tx.ts';
import { isAgency } from './firm-facts.ts';
import { tellRecruiters } from './tell-recruiters.ts';

/** The office verifies, refuses or suspends a firm; its recruiters are told why. Nobody decides about a firm of their own. */
export async function decideAboutFirm(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  {
    firmId,
    decision,
    checks,
    reason,
  }: { firmId: number; decision: FirmDecision; checks: string[]; reason: string },
): Promise<FlowEvent[]> {
  const { tx, person, now } = scope;
  const firm = await loadFirm(tx, firmId);
  if (firm === null || firm.state === 'merged') return refused('gone');
  if (await isOwnFirm(tx, firmId, person.id)) return refused('ownFirm');
  const ticked = firmChecks.filter((check) => checks.includes(check));
  if (decision === 'verified' && ticked.length === 0) return refused('noChecks');
  if (decision === 'verified' && isAgency(firm.kind) && !ticked.includes('permit'))
    return refused('permitMissing');
  const why = reason.trim() === '' ? null : reason.trim();
  await decideFirm(
    tx,
    firmId,
    { state: decision, reason: why, ...(decision === 'verified' && { checks: ticked }) },
    person.id,
    now,
  );
  const details = { from: firm.state, checks: decision === 'verified' ? ticked.join(',') : '' };
  const line = {
    ...{ actorId: person.id, action: `firm.${decision}`, subject: ofFirm(firmId), allowed: true },
    details: { ...details, ...(why !== null && { reason: why }) },
  };
  await writeAudit(tx, line, now);
  const words = text(why === null ? `firm:told_${decision}` : `firm:toldWhy_${decision}`, {
    firm: firm.name,
    ...(why !== null && { reason: why }),
  });
  await tellRecruiters(tx, renderer, firmId, words, now);
  return [{ type: 'FIRM_DECIDED', state: decision }];
}

/** Two that are found to be one: only a twin by name or number can be. */
export async function joinTwins(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  { firmId, into }: { firmId: number; into: number },
): Promise<FlowEvent[]> {
  const { tx, person, now } = scope;
  const firm = await loadFirm(tx, firmId);
  const twin = await loadFirm(tx, into);
  if (firm === null || twin === null || firm.state === 'merged' || twin.state === 'merged')
    return refused('gone');
  const own = await Promise.all([firmId, into].map((id) => isOwnFirm(tx, id, person.id)));
  if (own.includes(true)) return refused('ownFirm');
  const twins = await findTwins(tx, { ...firm, not: firmId });
  if (!twins.some(({ id }) => id === into)) return refused('notTwin');
  await mergeFirms(tx, { from: firmId, into, by: person.id }, now);
  await tellRecruiters(
    tx,
    renderer,
    into,
    text('firm:told_merged', { firm: firm.name, twin: twin.name }),
    now,
  );
  return [{ type: 'FIRM_DECIDED', state: 'merged' }];
}

function refused(why: FirmRefusal): FlowEvent[] {
  return [{ type: 'FIRM_REFUSED', why }];
}
