import type { ShownAccess } from '../../flows/facts.ts';
import { accessOffers } from '../../flows/work/access/facts.ts';
import { loadFirmAccess } from '../storage/firms/firm-access.ts';
import type { Tx } from '../storage/tx.ts';

/** What seekers read of a firm on each of its vacancies: what it offers, not what it lacks; nothing where it has told nothing. */
export async function shownAccess(tx: Tx, firmId: number): Promise<{ access?: ShownAccess }> {
  const { offers, shiftEnd, helper } = await loadFirmAccess(tx, firmId);
  const offered = accessOffers.filter((offer) => offers[offer] === true);
  return offered.length === 0 && shiftEnd === '' && helper === ''
    ? {}
    : { access: { offers: offered, shiftEnd, helper } };
}
