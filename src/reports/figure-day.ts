import { findFigureDay } from '../storage/reports/find-figure-day.ts';
import { keepFigures } from '../storage/reports/keep-figures.ts';
import type { Tx } from '../storage/tx.ts';
import { lastFullDay } from '../time/report-period.ts';

const dayMs = 86_400_000;

/**
 * The day up to which reports tell: yesterday, or the day before while yesterday is being counted (the running bot does so
 * after midnight). Where nobody has, it is counted now.
 */
export async function figureDay(tx: Tx, now: Date): Promise<string> {
  const kept = await findFigureDay(tx);
  const oldest = lastFullDay(new Date(now.getTime() - dayMs));
  return kept !== null && kept >= oldest ? kept : keepFigures(tx, now);
}
