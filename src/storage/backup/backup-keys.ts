import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KancaError } from '../../errors.ts';

/** What proves that a backup is ours and unchanged. */
export interface BackupKeys {
  /** A backup is encrypted with it; absent: it is written in plain words and sealed. */
  passphrase?: string | undefined;
  /** Keys of 32 bytes that seal; the first is this installation's own. */
  seals: readonly Buffer[];
}

export const noKeys: BackupKeys = { seals: [] };

/**
 * The keys of an installation: its passphrase, and the sealing key in its data folder, which is made where there is none.
 * @throws KancaError BACKUP_KEY_UNREADABLE
 */
export function openBackupKeys(dataDir: string, passphrase?: string): BackupKeys {
  const path = join(dataDir, 'backup.key');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return { passphrase, seals: [readSealKey(path)] };
}

/**
 * A sealing key from its file.
 * @throws KancaError BACKUP_KEY_UNREADABLE
 */
export function readSealKey(path: string): Buffer {
  const text = readFileSync(path, 'utf8').trim();
  if (/^[0-9a-f]{64}$/u.test(text)) return Buffer.from(text, 'hex');
  throw new KancaError(`${path} is no key of backups.`, {
    code: 'BACKUP_KEY_UNREADABLE',
    remedy:
      'It is one line of 64 signs: take the copy of it that you keep, or move it away, and a new one is made.',
  });
}
