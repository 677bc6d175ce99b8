import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/** A new code as it is shown: `KANCA-7F3K-9QXM`, 40 bits. */
export function makeInviteCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '');
  return `KANCA-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** What is kept of a code. Lower case, blanks, hyphens and the letters that look like digits do not matter. */
export function hashInviteCode(code: string): string {
  const bare = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replace(/^KANCA/u, '')
    .replace(/[IL]/gu, '1')
    .replace(/O/gu, '0');
  return createHash('sha256').update(bare).digest('hex');
}
