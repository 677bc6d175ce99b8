import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { FirmDraft } from '../../flows/work/firm/facts.ts';
import type { FirmRefusal } from '../../flows/work/firm/events.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { ofFirm } from '../roles/covers-scope.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { countUnverified, createFirm, findTwins } from '../storage/firms/firm-store.ts';
import { grantRole } from '../storage/roles/grants.ts';
import { useOfficeGrant } from '../storage/roles/use-office-grant.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { callOffice } from './call-office.ts';
import { faultOfName } from './fault-of-name.ts';
import { factsOfDraft, isAgency, lineOfFirm } from './firm-facts.ts';
import { firmNameKey } from './firm-name-key.ts';

/** Firms that one person may have waiting. */
const mostUnverified = 3;
const shortestPermit = 4;

/**
 * Writes a firm down; whoever registers it recruits for it. It waits for the office, but where the office has invited its
 * recruiter and it has no twin. `known`: twins were shown already.
 */
export async function registerFirm(
  tools: { renderer: Renderer; days: OfficeDays },
  scope: CommandScope<Tx>,
  { draft, known }: { draft: FirmDraft; known: boolean },
): Promise<FlowEvent[]> {
  const { tx, person, now } = scope;
  const facts = factsOfDraft(draft);
  if (facts === null) return refused('gone');
  const fault = faultOfName(facts.name, facts.kind, person.name);
  if (fault !== null) return refused(fault);
  if (isAgency(facts.kind) && (facts.permit ?? '').length < shortestPermit) return refused('permitMissing');
  if ((await countUnverified(tx, person.id)) >= mostUnverified) return refused('tooMany');
  const nameKey = firmNameKey(facts.name);
  const twins = await findTwins(tx, { nameKey, contactPhone: facts.contactPhone });
  if (twins.length > 0 && !known) return [{ type: 'FIRM_TWINS_FOUND', twins: twins.map(lineOfFirm) }];
  const verified = twins.length === 0 && (await useOfficeGrant(tx, person.id, facts.regency, now));
  const firmId = await createFirm(tx, { ...facts, nameKey, verified, registeredBy: person.id }, now);
  await grantRole(tx, { personId: person.id, role: 'employer', scope: ofFirm(firmId), grantedBy: null }, now);
  const details = { channel: scope.turn.address.channel, invited: verified };
  const line = {
    actorId: person.id,
    action: 'firm.register',
    subject: ofFirm(firmId),
    allowed: true,
    details,
  };
  await writeAudit(tx, line, now);
  if (!verified) {
    const words = text('verify:newFirm', { name: facts.name, place: { region: facts.regency } });
    await callOffice(tx, tools, { regency: facts.regency, words, not: person.id }, now);
  }
  return [{ type: 'FIRM_REGISTERED', firmId, verified }];
}

function refused(why: FirmRefusal): FlowEvent[] {
  return [{ type: 'FIRM_REFUSED', why }];
}
