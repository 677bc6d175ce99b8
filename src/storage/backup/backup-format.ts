/**
 * A backup is gzipped JSON, one value a line: a header; for each table an object, followed by its rows as
 * arrays of texts in PostgreSQL's own output format (null: NULL); an end line, by which a cut file is known.
 */
export const BACKUP_FORMAT = 'kanca-backup';
export const BACKUP_VERSION = 1;

export interface BackupHeader {
  format: typeof BACKUP_FORMAT;
  version: number;
  createdAt: string;
  /** The schema of the rows: the migrations that had been applied. */
  migrations: { name: string; checksum: string }[];
}

export interface BackupTable {
  table: string;
  columns: string[];
  /** Last number given out by each column's sequence. */
  sequences: Record<string, string>;
}

export interface BackupEnd {
  end: true;
  rows: number;
}
