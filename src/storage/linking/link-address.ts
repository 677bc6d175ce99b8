import type { Tx } from '../tx.ts';
import { hashLinkCode } from './create-link-code.ts';
import { mergePeople } from './merge-people.ts';

export interface LinkRequest {
  code: string;
  /** Who typed it. */
  personId: number;
  /** Told on the other addresses, by language. */
  notice: (language: string) => string;
}

/**
 * Joins whoever types a code to the person who made it, see {@link mergePeople}. False: the code is wrong, used, expired,
 * or one's own.
 */
export async function linkAddress(tx: Tx, request: LinkRequest, now: Date): Promise<boolean> {
  const { code, personId, notice } = request;
  const used = await tx.linkCode.updateMany({
    where: { code: hashLinkCode(code), usedAt: null, expiresAt: { gt: now }, personId: { not: personId } },
    data: { usedAt: now },
  });
  if (used.count === 0) return false;
  const { personId: keeper } = await tx.linkCode.findUniqueOrThrow({ where: { code: hashLinkCode(code) } });
  await warnOthers(tx, keeper, notice, now);
  await mergePeople(tx, personId, keeper, now);
  return true;
}

async function warnOthers(tx: Tx, keeper: number, notice: LinkRequest['notice'], now: Date): Promise<void> {
  const { language } = await tx.person.findUniqueOrThrow({
    where: { id: keeper },
    select: { language: true },
  });
  const message = JSON.stringify({ text: notice(language), choices: [] });
  await tx.$executeRaw`
    INSERT INTO outbox (address_id, person_id, channel, lane, message, not_before, created_at)
    SELECT id, person_id, channel, 1, ${message}::jsonb, ${now}, ${now} FROM address
    WHERE person_id = ${keeper} AND state = 'active'`;
}
