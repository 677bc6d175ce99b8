import { statfsSync } from 'node:fs';
import { KancaError } from '../../errors.ts';

const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/**
 * Finds out whether a browser can keep its session in this folder.
 *
 * @throws KancaError `WHATSAPP_DISK_FULL` with less than 100 MB free
 */
export function checkDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= LEAST_FREE_BYTES) return;
  throw new KancaError(`The disk of ${folder} is full.`, {
    code: 'WHATSAPP_DISK_FULL',
    remedy: 'Free at least 100 MB; WhatsApp Web keeps its session there and goes on by itself.',
  });
}
