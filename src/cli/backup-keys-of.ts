import type { Config } from '../config.ts';
import { openBackupKeys, type BackupKeys } from '../storage/backup/backup-keys.ts';

/** The keys of backups by the settings; the sealing key is made where there is none. */
export function backupKeysOf({ KANCA_DATA_DIR: dataDir, BACKUP_KEY: passphrase }: Config): BackupKeys {
  return openBackupKeys(dataDir, passphrase);
}
