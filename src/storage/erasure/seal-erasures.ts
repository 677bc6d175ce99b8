import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { BackupKeys } from '../backup/backup-keys.ts';
import { deriveKey, keyMissing } from '../backup/encrypt-backup.ts';
import type { BackupProof } from '../backup/read-backup.ts';
import { changed, checkSeal, startSeal, unproven as notProven } from '../backup/seal-backup.ts';

/** HMAC-SHA256 of the lines: with a key from the passphrase, or with one of an installation, as of a backup. */
export const erasuresSealSchema = z.union([
  z.object({ salt: z.string(), mac: z.string() }),
  z.object({ key: z.string(), mac: z.string() }),
]);
type ErasuresSeal = z.infer<typeof erasuresSealSchema>;

/** The seal of a list of erasures; undefined where there is no key at all. */
export async function sealErasures(lines: string, keys: BackupKeys): Promise<ErasuresSeal | undefined> {
  if (keys.passphrase === undefined) {
    const sealing = startSeal(keys);
    sealing?.add(lines);
    return sealing?.close();
  }
  const salt = randomBytes(16);
  return { salt: salt.toString('hex'), mac: (await macBy(keys.passphrase, salt, lines)).toString('hex') };
}

/**
 * Returns where the lines are those that were sealed with a key that is here, or are to be taken unproven.
 * @throws KancaError BACKUP_CHANGED, BACKUP_UNPROVEN, BACKUP_KEY_MISSING
 */
export async function proveErasures(
  file: string,
  lines: string,
  seal: ErasuresSeal | undefined,
  { keys, unproven }: BackupProof,
): Promise<void> {
  if (seal !== undefined && 'salt' in seal) {
    if (keys.passphrase === undefined) throw keyMissing(file);
    const mac = await macBy(keys.passphrase, Buffer.from(seal.salt, 'hex'), lines);
    const claimed = Buffer.from(seal.mac, 'hex');
    if (claimed.length === mac.length && timingSafeEqual(claimed, mac)) return;
    throw changed(file);
  }
  const check = checkSeal(file, keys);
  check.add(lines);
  const finding = check.close(seal);
  if (finding !== 'proven' && unproven !== true) throw notProven(file, finding);
}

async function macBy(passphrase: string, salt: Buffer, lines: string): Promise<Buffer> {
  return createHmac('sha256', await deriveKey(passphrase, salt))
    .update(lines)
    .digest();
}
