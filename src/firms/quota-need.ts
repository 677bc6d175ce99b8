import type { FirmAccess, QuotaNeed } from '../../flows/work/access/facts.ts';
import type { FirmKind } from '../storage/firms/firm.ts';
import law from './disability-quota.json' with { type: 'json' };

/**
 * What the law asks of a firm for people with a disability: percent of the staff, and people, counted up; null for a
 * household, which is no company. Law and sources: disability-quota.json.
 */
export function quotaNeed(kind: FirmKind, { quota }: Pick<FirmAccess, 'quota'>): QuotaNeed | null {
  if (kind === 'household') return null;
  const percent = kind === 'public' ? law.percent.public : law.percent.private;
  return { percent, wanted: Math.ceil(((quota?.staff ?? 0) * percent) / 100) };
}
