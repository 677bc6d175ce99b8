import { randomInt } from 'node:crypto';
import type { Tx } from '../tx.ts';

/** Without letters and digits that look alike. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** Writes down that a person was erased, without anything about them; returns the number of the receipt, `HP-7K3QM-9XZ2T`. */
export async function noteErasure(tx: Tx, erasedId: number, erasedAt: Date): Promise<string> {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
  const receipt = `HP-${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
  await tx.erasure.create({ data: { receipt, erasedId, erasedAt } });
  return receipt;
}
