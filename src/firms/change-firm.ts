import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { FirmField } from '../../flows/work/firm/facts.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { FirmFacts } from '../storage/firms/firm.ts';
import { changeFirm as storeChange, loadFirm } from '../storage/firms/firm-store.ts';
import { settleFirmVacancies } from '../storage/firms/settle-firm-vacancies.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { callOffice } from './call-office.ts';
import { faultOfName } from './fault-of-name.ts';
import { factOfFirm, factsOfDraft, isAgency } from './firm-facts.ts';
import { firmNameKey } from './firm-name-key.ts';

/** Who a firm is: what the office has verified holds for these as they were told. */
const identity: readonly FirmField[] = ['name', 'kind', 'legalName', 'permit', 'destination', 'regency'];

/** Changes one thing that is told of a firm. Where that says who it is, the office looks at it again, and nothing of it is shown until then. */
export async function changeFirm(
  tools: { renderer: Renderer; days: OfficeDays },
  { tx, person, now }: CommandScope<Tx>,
  { firmId, field, value }: { firmId: number; field: FirmField; value: string },
): Promise<FlowEvent[]> {
  const firm = await loadFirm(tx, firmId);
  if (firm === null || firm.state === 'merged') return [{ type: 'FIRM_REFUSED', why: 'gone' }];
  const before = factOfFirm(firm).told;
  const facts = factsOfDraft({ ...before, [field]: value });
  if (facts === null) return [{ type: 'FIRM_REFUSED', why: 'gone' }];
  const changed = (Object.keys(facts) as FirmField[]).filter((one) => (facts[one] ?? '') !== before[one]);
  if (changed.length === 0) return [{ type: 'FIRM_CHANGED', waits: false }];
  const who = changed.some((one) => identity.includes(one));
  if (who && firm.state === 'suspended') return [{ type: 'FIRM_REFUSED', why: 'suspended' }];
  const fault = changed.includes('name') ? faultOfName(facts.name, facts.kind, person.name) : null;
  if (fault !== null) return [{ type: 'FIRM_REFUSED', why: fault }];
  if (isAgency(facts.kind) && facts.permit === null) return [{ type: 'FIRM_REFUSED', why: 'permitMissing' }];
  const change: Partial<FirmFacts> = Object.fromEntries(changed.map((one) => [one, facts[one]]));
  await storeChange(tx, firmId, { ...change, nameKey: firmNameKey(facts.name), waits: who }, now);
  if (who) {
    await settleFirmVacancies(tx, firmId, now);
    const words = text('verify:changedFirm', { name: facts.name, place: { region: facts.regency } });
    await callOffice(tx, tools, { regency: facts.regency, words, not: person.id }, now);
  }
  return [{ type: 'FIRM_CHANGED', waits: who }];
}
