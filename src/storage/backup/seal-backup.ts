import { createHash, createHmac, timingSafeEqual, type Hmac } from 'node:crypto';
import { KancaError } from '../../errors.ts';
import type { BackupKeys } from './backup-keys.ts';

/** Stands in the last line of a backup: which key sealed the lines before it, and their HMAC-SHA256 (RFC 2104). */
export interface Seal {
  /** The first half of the key's SHA-256: names it and does not tell it. */
  key: string;
  mac: string;
}

export interface Sealing {
  add(text: string): void;
  close(): Seal;
}

/** Seals lines as they are written, with the installation's own key; null where there is none. */
export function startSeal({ seals: [key] }: BackupKeys): Sealing | null {
  if (key === undefined) return null;
  const mac = createHmac('sha256', key);
  return {
    add: (text) => void mac.update(text),
    close: () => ({ key: nameOf(key), mac: mac.digest('hex') }),
  };
}

/** What is found of a seal: right, of a key that is not here, or none at all. */
export type SealFinding = 'proven' | 'otherKey' | 'unsealed';

/**
 * Looks at lines as they are read; `close` says what their seal is worth.
 * @throws (close) KancaError BACKUP_CHANGED where the lines are not those that our key has sealed
 */
export function checkSeal(
  file: string,
  { seals }: BackupKeys,
): { add(text: string): void; close(seal: Seal | undefined): SealFinding } {
  const macs = new Map<string, Hmac>(seals.map((key) => [nameOf(key), createHmac('sha256', key)]));
  return {
    add: (text) => macs.forEach((mac) => mac.update(text)),
    close: (seal) => {
      if (seal === undefined) return 'unsealed';
      const mac = macs.get(seal.key)?.digest();
      if (mac === undefined) return 'otherKey';
      const claimed = Buffer.from(`${seal.mac}`, 'hex');
      if (claimed.length === mac.length && timingSafeEqual(claimed, mac)) return 'proven';
      throw changed(file);
    },
  };
}

/** The file is not what was written: nothing of it is taken. */
export function changed(file: string, cause?: unknown): KancaError {
  return new KancaError(`${file} was changed after it was written, or is sealed with another BACKUP_KEY.`, {
    code: 'BACKUP_CHANGED',
    remedy:
      'Check BACKUP_KEY; if it is right, take another backup and find out who can write there. Nothing was changed in the database.',
    cause,
  });
}

/** Nothing says that the file is ours. */
export function unproven(file: string, finding: SealFinding): KancaError {
  const why = finding === 'otherKey' ? 'it is sealed with a key that is not here' : 'it has no seal';
  return new KancaError(`Nothing proves that ${file} is unchanged: ${why}.`, {
    code: 'BACKUP_UNPROVEN',
    remedy:
      'Name the backup.key of the installation that wrote it by --key. Only where you know who kept the file: --unproven, and look at `kanca roles list` afterwards.',
  });
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('kanca-backup-key').update(key).digest('hex').slice(0, 32);
}
