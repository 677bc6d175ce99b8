import { lastFullDay, monthsUpTo } from '../../time/report-period.ts';
import type { Tx } from '../tx.ts';
import { funnelFiguresSql } from './funnel-figures-sql.ts';
import { indicatorFiguresSql } from './indicator-figures-sql.ts';

/** Days whose figures stay: a picture or table on its way still finds those of its report. */
const keptDays = 7;

/**
 * Counts the six months up to the end of yesterday (WIB) for the reports of this day, unless it has been done. Give it a
 * transaction that may take minutes with very many people. Returns the day, `2026-11-23`.
 */
export async function keepFigures(tx: Tx, now: Date): Promise<string> {
  const day = lastFullDay(now);
  if (await areKept(tx, day)) return day;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kanca figures'))`;
  if (await areKept(tx, day)) return day;
  const { start, end } = monthsUpTo(day);
  await tx.$executeRawUnsafe(
    `INSERT INTO indicator_figure (day, measure, place, dimension, category, count)
     SELECT $4::text, measure, place, dimension, category, count FROM (${indicatorFiguresSql}) f`,
    ...[start, end, null, day],
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO funnel_figure (day, flow, place, question, count, rank_sum)
     SELECT $5::text, flow, place, question, count, rank_sum FROM (${funnelFiguresSql}) f`,
    ...[start, end, null, null, day],
  );
  await tx.figureDay.create({ data: { day, countedAt: now } });
  const oldest = lastFullDay(new Date(now.getTime() - keptDays * 86_400_000));
  const where = { day: { lt: oldest } };
  await tx.indicatorFigure.deleteMany({ where });
  await tx.funnelFigure.deleteMany({ where });
  await tx.figureDay.deleteMany({ where });
  return day;
}

async function areKept(tx: Tx, day: string): Promise<boolean> {
  return (await tx.figureDay.findUnique({ where: { day } })) !== null;
}
