import type { MediaFile, MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { countIndicators } from '../storage/reports/count-indicators.ts';
import { listProgrammeFigures } from '../storage/reports/programme-figures.ts';
import type { Tx } from '../storage/tx.ts';
import { indicatorsCsv } from './indicators-csv.ts';
import { makeIndicators } from './make-indicators.ts';
import { placesName } from './places-name.ts';
import { reportPeriod } from './report-period.ts';
import { trendChart } from './trend-chart.ts';

/** Kinds of {@link makeReportMedia}. */
export const reportMediaKinds = ['trend-chart', 'indicators-csv'];

/** The picture or table of a report, counted when it is sent. `places`: regency codes with blanks between, or empty. */
export async function makeReportMedia(
  tx: Tx,
  renderer: Renderer,
  ref: MediaRef,
  language: string,
): Promise<MediaFile> {
  const { from = '', until = '', places = '' } = ref.input;
  const period = reportPeriod(String(from), String(until));
  const only = places === '' ? null : String(places).split(' ');
  const tables = makeIndicators(await countIndicators(tx, period, only), period, only);
  if (ref.kind === 'trend-chart') {
    const { makeMedia } = await import('../media/media-makers.ts');
    const chart = trendChart(renderer, tables, period, placesName(renderer, only, language), language);
    return makeMedia(ref, chart);
  }
  const csv = indicatorsCsv(tables, period, await listProgrammeFigures(tx));
  return { as: 'document', fileName: ref.fileName, mimeType: 'text/csv', bytes: Buffer.from(`\ufeff${csv}`) };
}
