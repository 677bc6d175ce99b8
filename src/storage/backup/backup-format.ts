import type { Seal } from './seal-backup.ts';

/**
 * A backup is gzipped JSON, one value a line: a header; for each table an object, followed by its rows as
 * arrays of texts in PostgreSQL's own output format (null: NULL); an end line, by which a cut file and a changed one are known. With a
 * passphrase all of it is encrypted, see `encrypt-backup.ts`.
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
  /** Over all lines before this one; absent: the backup is encrypted, or nobody sealed it. */
  seal?: Seal;
}
