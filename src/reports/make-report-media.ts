import type { MediaFile, MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { listProgrammeFigures } from '../storage/reports/programme-figures.ts';
import { readIndicators } from '../storage/reports/read-indicators.ts';
import type { Tx } from '../storage/tx.ts';
import { figureDay } from './figure-day.ts';
import { gesiFigures } from './gesi-figures.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { makeIndicators } from './make-indicators.ts';
import { placesName } from './places-name.ts';
import { monthsUpTo } from '../time/report-period.ts';
import { trendChart } from './trend-chart.ts';

/** Kinds of {@link makeReportMedia}. */
export const reportMediaKinds = ['trend-chart', 'indicators-csv'];

/**
 * The picture or table of a report, drawn when it is sent, from the figures kept up to `day` (left out: the newest). `places`:
 * regency codes with blanks between, or empty.
 */
export async function makeReportMedia(
  tx: Tx,
  renderer: Renderer,
  ref: MediaRef,
  language: string,
): Promise<MediaFile> {
  const { day: asked = '', places = '' } = ref.input;
  const day = asked === '' ? await figureDay(tx, new Date()) : String(asked);
  const period = monthsUpTo(day);
  const only = places === '' ? null : String(places).split(' ');
  const tables = makeIndicators(await readIndicators(tx, day, only), period, only);
  if (ref.kind === 'trend-chart') {
    const { makeMedia } = await import('../media/media-makers.ts');
    const chart = trendChart(renderer, tables, period, placesName(renderer, only, language), language);
    return makeMedia(ref, chart);
  }
  const told = await gesiFigures(tx, only, period.until);
  const figures = [...(await listProgrammeFigures(tx)), ...told];
  const sheet = indicatorsSheet(renderer, language, tables, period, figures);
  return { as: 'document', fileName: ref.fileName, mimeType: 'text/csv', bytes: Buffer.from(sheet) };
}
