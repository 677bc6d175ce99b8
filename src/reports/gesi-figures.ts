import { countGesiFirms } from '../storage/firms/firm-access.ts';
import type { ProgrammeFigure } from '../storage/reports/programme-figures.ts';
import type { Tx } from '../storage/tx.ts';

/**
 * Verified firms that say here that their written staff rules hold a GESI policy, as they stand now, beside what the programme
 * counts elsewhere.
 * @param places regency codes, one figure each; null: one for all
 * @param until the month that it is told for, `2026-11`
 */
export async function gesiFigures(
  tx: Tx,
  places: readonly string[] | null,
  until: string,
): Promise<ProgrammeFigure[]> {
  const figures: ProgrammeFigure[] = [];
  for (const place of places ?? ['*']) {
    const { withPolicy: value } = await countGesiFirms(tx, place === '*' ? null : [place]);
    const indicator = 'companies_gesi_policy';
    figures.push({ indicator, period: until, place, value, source: 'kanca, by the firms themselves' });
  }
  return figures;
}
