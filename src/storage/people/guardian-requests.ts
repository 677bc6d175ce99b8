import { createHash } from 'node:crypto';
import { ageOn } from '../../time/age-on.ts';
import { wibDate } from '../../time/wib-date.ts';
import { drawCode } from '../linking/create-link-code.ts';
import { consentLines } from '../reach/consent-lines.ts';
import type { Tx } from '../tx.ts';
import { adultAge, guardianWord } from './needs-guardian.ts';

const dayMs = 86_400_000;
/** How long a code may be answered. */
const validMs = 14 * dayMs;
/** Codes of one person that are kept, the newest. */
const mostCodes = 5;
/** People below 18 for whom one account may say yes; a counselor for any number. */
const mostChildren = 5;

/** A code that a guardian sends from their own account; the one shown already (`code`) where it still waits. */
export async function askGuardian(
  tx: Tx,
  { personId, code }: { personId: number; code: string },
  now: Date,
): Promise<string> {
  const waits = { code: hash(code), personId, answeredAt: null, expiresAt: { gt: now } };
  if (code !== '' && (await tx.guardianRequest.count({ where: waits })) > 0) return code;
  const before = await tx.guardianRequest.findMany({
    where: { personId, answeredAt: null },
    orderBy: { createdAt: 'desc' },
    skip: mostCodes - 1,
  });
  await tx.guardianRequest.deleteMany({ where: { code: { in: before.map((one) => one.code) } } });
  const drawn = drawCode();
  const expiresAt = new Date(now.getTime() + validMs);
  await tx.guardianRequest.create({ data: { code: hash(drawn), personId, createdAt: now, expiresAt } });
  return drawn;
}

/** What a code opens for whoever sent it. */
export type OpenedRequest =
  | { personId: number; name: string; age: number; again: boolean }
  /** `own`: the child's own account; `minor`: that of somebody below 18; `many`: said yes for five already. */
  | { why: 'unknown' | 'own' | 'minor' | 'many' };

/** Reads a code for a sender. Whoever has answered it may open it again, to take the word back. */
export async function openRequest(
  tx: Tx,
  { code, senderId, staff }: { code: string; senderId: number; staff: boolean },
  now: Date,
): Promise<OpenedRequest> {
  const found = await tx.guardianRequest.findUnique({ where: { code: hash(code) } });
  const open = found?.answeredAt === null ? found.expiresAt > now : found?.guardianId === senderId;
  if (found === null || !open) return { why: 'unknown' };
  if (found.personId === senderId) return { why: 'own' };
  const today = wibDate(now);
  const { birthDate: sendersBirth } = await tx.person.findUniqueOrThrow({ where: { id: senderId } });
  if (sendersBirth !== null && ageOn(dateOf(sendersBirth), today) < adultAge) return { why: 'minor' };
  const others = await tx.guardianRequest.groupBy({
    by: ['personId'],
    where: { guardianId: senderId, personId: { not: found.personId } },
  });
  if (!staff && others.length >= mostChildren) return { why: 'many' };
  const child = await tx.person.findUniqueOrThrow({ where: { id: found.personId } });
  const again = found.answeredAt !== null && (await lastWordGranted(tx, found.personId));
  const age = child.birthDate === null ? 0 : ageOn(dateOf(child.birthDate), today);
  return { personId: child.id, name: child.name ?? '', age, again };
}

/** Notes whose account has answered a code. */
export async function noteAnswered(tx: Tx, code: string, guardianId: number, now: Date): Promise<void> {
  await tx.guardianRequest.update({
    where: { code: hash(code) },
    data: { guardianId, answeredAt: now },
  });
}

async function lastWordGranted(tx: Tx, personId: number): Promise<boolean> {
  return (await consentLines(tx, personId, guardianWord)).at(-1)?.granted === true;
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Who reads the table cannot use what is in it. */
function hash(code: string): string {
  const bare = code.toUpperCase().replace(/[^A-Z0-9]/gu, '');
  return createHash('sha256').update(`guardian:${bare}`).digest('hex');
}
