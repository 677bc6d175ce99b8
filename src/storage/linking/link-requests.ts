import type { Tx } from '../tx.ts';
import { talkAddressSql } from '../reach/best-address-sql.ts';
import { hashLinkCode } from './create-link-code.ts';

const dayMs = 86_400_000;

/** One side of a request, as the other may see it. */
export interface LinkSide {
  personId: number;
  name: string;
  channel: string;
}

/** Uses a code up and notes that its sender's account is to be joined to its maker's. Null: wrong, used, too old, or one's own. */
export async function requestLink(
  tx: Tx,
  { code, personId }: { code: string; personId: number },
  now: Date,
): Promise<LinkSide | null> {
  const where = {
    code: hashLinkCode(code),
    usedAt: null,
    expiresAt: { gt: now },
    personId: { not: personId },
  };
  const [used] = await tx.linkCode.updateManyAndReturn({ where, data: { usedAt: now } });
  if (used === undefined) return null;
  await tx.linkRequest.deleteMany({ where: { fromId: personId } });
  await tx.linkRequest.create({ data: { fromId: personId, keeperId: used.personId, createdAt: now } });
  return sideOf(tx, used.personId);
}

export interface ConfirmedLink {
  by: 'joiner' | 'maker';
  other: number;
  /** When both become one; null: the maker has yet to confirm. */
  joinsAt: Date | null;
}

/**
 * Takes the word of one side: first of who joins, then of who made the code; from then a day is waited. Null where nothing
 * waits for this person's word, or it is older than a day.
 */
export async function confirmLink(tx: Tx, personId: number, now: Date): Promise<ConfirmedLink | null> {
  const fresh = { gt: new Date(now.getTime() - dayMs) };
  const joining = await tx.linkRequest.findFirst({
    where: { fromId: personId, joinerAt: null, createdAt: fresh },
  });
  if (joining !== null) {
    await tx.linkRequest.update({ where: { fromId: personId }, data: { joinerAt: now } });
    return { by: 'joiner', other: joining.keeperId, joinsAt: null };
  }
  const asked = await tx.linkRequest.findFirst({
    where: { keeperId: personId, joinerAt: fresh, makerAt: null },
    orderBy: { joinerAt: 'desc' },
  });
  if (asked === null) return null;
  const joinsAt = new Date(now.getTime() + dayMs);
  await tx.linkRequest.update({ where: { fromId: asked.fromId }, data: { makerAt: now, joinsAt } });
  return { by: 'maker', other: asked.fromId, joinsAt };
}

/** Ends every request this person is a side of. Returns the other sides that know of it. */
export async function cancelLink(tx: Tx, personId: number): Promise<{ ended: number; tell: number[] }> {
  const sides = { OR: [{ fromId: personId }, { keeperId: personId }] };
  const requests = await tx.linkRequest.findMany({ where: sides });
  await tx.linkRequest.deleteMany({ where: sides });
  const tell = requests
    .filter(({ joinerAt }) => joinerAt !== null)
    .map(({ fromId, keeperId }) => (fromId === personId ? keeperId : fromId));
  return { ended: requests.length, tell };
}

/** What may be shown of a side, before it is masked. */
export async function sideOf(tx: Tx, personId: number): Promise<LinkSide> {
  const [side] = await tx.$queryRawUnsafe<{ name: string | null; channel: string | null }[]>(
    `SELECT p.name, a.channel FROM person p LEFT JOIN LATERAL ${talkAddressSql('p.id')} a ON true WHERE p.id = $1`,
    personId,
  );
  return { personId, name: side?.name ?? '', channel: side?.channel ?? '' };
}

/** Requests whose day is over, the oldest first. */
export async function dueLinks(tx: Tx, now: Date): Promise<{ fromId: number; keeperId: number }[]> {
  return tx.linkRequest.findMany({
    where: { joinsAt: { lte: now } },
    orderBy: { joinsAt: 'asc' },
    take: 50,
    select: { fromId: true, keeperId: true },
  });
}
