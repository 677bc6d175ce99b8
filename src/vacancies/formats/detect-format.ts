import { KancaError } from '../../errors.ts';
import type { VacancyFormat } from './format.ts';
import { vacancyFormats } from './formats.ts';

/**
 * The format whose columns are all there.
 * @throws KancaError `COLUMNS_MISSING` naming the columns that the nearest format lacks
 */
export function detectFormat(columns: readonly string[]): VacancyFormat {
  const missingOf = (format: VacancyFormat) => format.columns.filter((name) => !columns.includes(name));
  const known = vacancyFormats.find((format) => missingOf(format).length === 0);
  if (known !== undefined) return known;
  const [nearest] = vacancyFormats.toSorted(
    (a, b) => missingOf(a).length / a.columns.length - missingOf(b).length / b.columns.length,
  );
  const missing = nearest === undefined ? [] : missingOf(nearest);
  throw new KancaError(
    `These columns fit no known format. The nearest is ${nearest?.name ?? ''}, without: ${missing.join(', ')}.`,
    {
      code: 'COLUMNS_MISSING',
      remedy: 'Name the columns in the first line (of JSONL: in every line) as docs/vacancies.md shows.',
    },
  );
}

/** A format by its id. @throws KancaError `FORMAT_UNKNOWN` */
export function formatById(id: string): VacancyFormat {
  const format = vacancyFormats.find((known) => known.id === id);
  if (format !== undefined) return format;
  throw new KancaError(`There is no format "${id}".`, {
    code: 'FORMAT_UNKNOWN',
    remedy: `Use one of ${vacancyFormats.map((known) => known.id).join(', ')}, or leave it out.`,
  });
}
