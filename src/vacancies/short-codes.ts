import { createHash } from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';
const alphabet = letters + digits;

/** Tries at each length before codes grow by one. */
const triesPerLength = 4;
const shortest = 4;

/**
 * Codes for a vacancy, best first, without end and always the same: four signs, then five … They begin with a letter and
 * hold a digit, so no word and no number is one; 0, O, 1 and I are not used.
 */
export function* shortCodes(source: string, sourceId: string): Generator<string> {
  for (let attempt = 0; ; attempt += 1) {
    const length = shortest + Math.floor(attempt / triesPerLength);
    const hash = createHash('sha256')
      .update(`${source}\n${sourceId}\n${String(attempt)}`)
      .digest();
    yield codeOf(hash, length);
  }
}

function codeOf(hash: Buffer, length: number): string {
  const signs = [pick(letters, hash[0])];
  for (let at = 1; at < length; at += 1) signs.push(pick(alphabet, hash[at % hash.length]));
  if (!signs.some((sign) => digits.includes(sign))) {
    signs[1 + ((hash[31] ?? 0) % (length - 1))] = pick(digits, hash[30]);
  }
  return signs.join('');
}

function pick(from: string, byte = 0): string {
  return from[byte % from.length] ?? '';
}

/** A typed code as it is stored: capitals, without blanks and signs. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
