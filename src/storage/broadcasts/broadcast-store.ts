import type { Broadcast, BroadcastDraft, BroadcastState, Repeat } from '../../broadcasts/broadcast.ts';
import { Prisma } from '../generated/client.ts';
import type { Broadcast as Row } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { wellFormedText } from '../well-formed-json.ts';

export interface NewBroadcast extends BroadcastDraft {
  authorId: number | null;
  scope: readonly string[] | null;
  state: BroadcastState;
  scheduledAt: Date | null;
  repeat?: Repeat | null;
  parentId?: number | null;
}

/** Writes a broadcast down; returns its number. */
export async function createBroadcast(tx: Tx, one: NewBroadcast, now: Date): Promise<number> {
  const data = { ...columnsOf(one), createdAt: now };
  return (await tx.broadcast.create({ data, select: { id: true } })).id;
}

/**
 * Puts another in the place of one that nobody has been sent: approval is asked for anew. False: it has begun, or is over.
 */
export async function rewriteBroadcast(tx: Tx, id: number, one: NewBroadcast): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id, startedAt: null, state: { in: ['approval', 'scheduled', 'paused'] } },
    data: { repeat: Prisma.DbNull, ...columnsOf(one), approvedBy: null, approvedAt: null },
  });
  return count === 1;
}

function columnsOf(one: NewBroadcast) {
  const { scope, repeat = null, parentId = null, texts, otherTexts, choices, picture, ...rest } = one;
  return {
    ...rest,
    parentId,
    texts: asJson(texts),
    otherTexts: otherTexts === undefined ? Prisma.DbNull : asJson(otherTexts),
    choices: asJson(choices),
    pictureId: picture?.id ?? null,
    pictureAlt: picture === null ? null : wellFormedText(picture.alt),
    scope: scope === null ? null : scope.join(','),
    ...(repeat !== null && { repeat: asJson(repeat) }),
  };
}

export async function loadBroadcast(tx: Tx, id: number): Promise<Broadcast | null> {
  const row = await tx.broadcast.findUnique({ where: { id }, include: withPicture });
  return row === null ? null : toBroadcast(row);
}

/**
 * Those whose regencies are all among these, what is open before what is over, the newest first; without drafts and
 * without the many small sendings of a series that follows each person's own day. `scopes`: null sees all.
 */
export async function listBroadcasts(
  tx: Tx,
  scopes: readonly string[] | null,
  limit: number,
): Promise<Broadcast[]> {
  const seen = await tx.$queryRaw<{ id: number }[]>`
    SELECT b.id FROM broadcast b LEFT JOIN broadcast series ON series.id = b.parent_id
    WHERE b.state <> 'draft' AND coalesce(series.repeat ->> 'event', '') = ''
      AND (${scopes === null} OR string_to_array(b.scope, ',') <@ ${[...(scopes ?? [])]}::text[])
    ORDER BY b.state IN ('done', 'cancelled'), b.id DESC LIMIT ${limit}`;
  const rows = await tx.broadcast.findMany({
    where: { id: { in: seen.map(({ id }) => id) } },
    include: withPicture,
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return seen.flatMap(({ id }) => rowOf.get(id) ?? []).map(toBroadcast);
}

/** Moves a broadcast on from one of these states; false when it was in another. */
export async function moveBroadcast(
  tx: Tx,
  id: number,
  from: readonly BroadcastState[],
  data: Prisma.BroadcastUncheckedUpdateManyInput & { state: BroadcastState },
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({ where: { id, state: { in: [...from] } }, data });
  return count === 1;
}

/** Takes a broadcast back that nobody has been sent, with its audience. */
export async function deleteBroadcast(tx: Tx, id: number): Promise<void> {
  await tx.broadcast.delete({ where: { id } });
}

export function toBroadcast(row: Row & { picture: { id: number; size: number } | null }): Broadcast {
  const { texts, otherTexts, choices, repeat, scope, state, language, picture, pictureAlt, ...rest } = row;
  return {
    ...rest,
    texts: texts as Broadcast['texts'],
    ...(otherTexts !== null && { otherTexts: otherTexts as NonNullable<Broadcast['otherTexts']> }),
    choices: choices as unknown as Broadcast['choices'],
    repeat: repeat as unknown as Repeat | null,
    scope: scope === null ? null : scope.split(','),
    state: state as BroadcastState,
    language: language as Broadcast['language'],
    picture: picture && {
      id: picture.id,
      alt: pictureAlt ?? '',
      kilobytes: Math.ceil(picture.size / 1000),
    },
  };
}

const withPicture = { picture: { select: { id: true, size: true } } } as const;

/** Lone surrogates cannot be stored. */
function asJson(value: unknown): Prisma.InputJsonValue {
  const wellFormed = (_key: string, one: unknown): unknown =>
    typeof one === 'string' ? wellFormedText(one) : one;
  return JSON.parse(JSON.stringify(value, wellFormed)) as Prisma.InputJsonValue;
}
