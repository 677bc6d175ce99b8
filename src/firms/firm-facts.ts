import { asksFor, firmFields } from '../../flows/work/firm/steps.ts';
import type { FirmDraft, FirmFact, FirmField, FirmLine } from '../../flows/work/firm/facts.ts';
import { isRegencyCode } from '../answers/regions/regions.ts';
import { cleanText } from '../answers/words/clean-text.ts';
import { firmKinds, type FirmFacts, type FirmKind, type StoredFirm } from '../storage/firms/firm.ts';
import { fieldCodes } from '../vacancies/fields.ts';

const longest = 300;

/** What the chat has gathered, as it is stored; null: a place or a kind that there is not. */
export function factsOfDraft(draft: FirmDraft): FirmFacts | null {
  const kind = firmKinds.find((one) => one === draft.kind);
  if (kind === undefined || !isRegencyCode(draft.regency)) return null;
  const told = (field: FirmField): string | null => {
    const words = asksFor(field, draft) ? tidy(draft[field]) : '';
    return words === '' ? null : words;
  };
  return {
    ...{ name: tidy(draft.name), kind, regency: draft.regency, legalName: told('legalName') },
    ...{ district: told('district'), size: told('size'), permit: told('permit') },
    sector: fieldCodes.find((code) => code === draft.sector) ?? null,
    ...{ destination: told('destination'), proof: told('proof') },
    ...{ contactName: told('contactName'), contactPhone: told('contactPhone') },
  };
}

/** A stored firm as the chat shows it. */
export function factOfFirm(firm: StoredFirm): FirmFact {
  const told = Object.fromEntries(
    firmFields.map((field) => [field, firm[field] ?? '']),
  ) as unknown as FirmDraft;
  const { id, state, reason, checks, waitingSince } = firm;
  return { id, state, reason: reason ?? '', checks, since: waitingSince.toISOString(), told };
}

export function lineOfFirm({
  id,
  name,
  regency,
  state,
}: Pick<StoredFirm, 'id' | 'name' | 'regency' | 'state'>): FirmLine {
  return { id, name, regency, state };
}

/** Whether a kind sends people to work elsewhere and needs a permit for it. */
export function isAgency(kind: FirmKind): boolean {
  return kind === 'labourSupplier' || kind === 'placementAgency';
}

function tidy(words: string): string {
  return cleanText(words.slice(0, 4 * longest))
    .replace(/\s+/gu, ' ')
    .slice(0, longest)
    .trim();
}
