import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  file: z.string(),
  /** When the file was whole. */
  at: z.iso.datetime(),
  /** When it was restored and found to be the same. */
  verifiedAt: z.iso.datetime().optional(),
  /** When the hook had carried it away. */
  sentAt: z.iso.datetime().optional(),
  /** What went wrong last; gone when it went well. */
  problem: z.string().optional(),
});

/** What is known of the newest daily backup. */
export type BackupRecord = z.infer<typeof schema>;

/** Null where there is none, or none that can be read. */
export function readBackupRecord(folder: string): BackupRecord | null {
  const path = pathIn(folder);
  if (!existsSync(path)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export function writeBackupRecord(folder: string, record: BackupRecord): void {
  const draft = `${pathIn(folder)}.partial`;
  writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(folder));
}

function pathIn(folder: string): string {
  return join(folder, 'last.json');
}
