import { parse } from 'csv-parse/sync';

/** Cells of one record, which may go over several lines; undefined where quotes are wrong. */
export function splitCsv(record: string, delimiter: string): string[] | undefined {
  if (!record.includes('"')) return record.split(delimiter);
  try {
    const [found, ...more] = parse(record, { delimiter, relax_column_count: true });
    return more.length === 0 ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The sign between cells: the one of comma, semicolon and tab that the header uses most. */
export function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
