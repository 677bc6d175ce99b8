import { parse } from 'csv-parse/sync';

/** Cells of one record, which may go over several lines; undefined where quotes or the number of cells are wrong. */
export function splitCsv(record: string, delimiter: string, cells: number): string[] | undefined {
  if (!record.includes('"')) {
    const plain = record.split(delimiter);
    return plain.length === cells ? plain : undefined;
  }
  try {
    const [found, ...more] = parse(record, { delimiter, relax_column_count: true });
    return more.length === 0 && found?.length === cells ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The sign between cells: the one of comma, semicolon and tab that the header uses most. */
export function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
