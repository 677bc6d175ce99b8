import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../tx.ts';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 8;
const validMs = 15 * 60_000;

/** A code that joins another address to this person once, within 15 minutes. Earlier codes of the person end. */
export async function createLinkCode(tx: Tx, personId: number, now: Date): Promise<string> {
  const code = drawCode();
  await tx.linkCode.deleteMany({ where: { personId } });
  await tx.linkCode.create({
    data: { code: hashLinkCode(code), personId, expiresAt: new Date(now.getTime() + validMs) },
  });
  return code;
}

/** With a digit in it, so that no word looks like one; without doubles, which are taken for a slip of the finger. */
export function drawCode(): string {
  for (;;) {
    const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
    if (/\d/u.test(code) && !/(.)\1/u.test(code)) return code;
  }
}

/** What is stored of a code: whoever reads the table cannot use it. */
export function hashLinkCode(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/gu, ''))
    .digest('hex');
}
