import type { Tx } from '../tx.ts';

/** A figure of the programme that is counted elsewhere, e.g. 293 companies. */
export interface ProgrammeFigure {
  /** One of `programmeIndicators`, see src/reports/programme-indicators.ts. */
  indicator: string;
  /** A year, a month, or a span of years: 2026, 2026-03, 2024..2026. */
  period: string;
  /** Regency code; `*`: the whole province. */
  place: string;
  value: number;
  source: string;
}

/** Enters a figure; one of the same indicator, period and place is corrected. */
export async function saveProgrammeFigure(
  tx: Tx,
  figure: ProgrammeFigure,
  enteredBy: number | null,
  now: Date,
): Promise<void> {
  const { indicator, period, place, value, source } = figure;
  await tx.programmeFigure.upsert({
    where: { indicator_period_place: { indicator, period, place } },
    create: { ...figure, enteredBy, enteredAt: now },
    update: { value, source, enteredBy, enteredAt: now },
  });
}

export async function listProgrammeFigures(tx: Tx): Promise<ProgrammeFigure[]> {
  return tx.programmeFigure.findMany({
    omit: { enteredBy: true, enteredAt: true },
    orderBy: [{ indicator: 'asc' }, { period: 'asc' }, { place: 'asc' }],
  });
}
