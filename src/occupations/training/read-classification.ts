import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a classification: a group of 1 to 4 digits, or a title of more ("5223.03"). */
export interface ClassificationRow {
  code: string;
  title: string;
  description: string;
}

const beyond = /beberapa pekerjaan terkait|pekerjaan terkait yang diklasifikasikan|dikecualikan|catatan/i;

/** The rows of a file with the columns code, title and description; what a description excludes is cut off. */
export function readClassification(path: string): ClassificationRow[] {
  const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as ClassificationRow[];
  return rows.map((row) => ({ ...row, description: row.description.split(beyond)[0] ?? '' }));
}
