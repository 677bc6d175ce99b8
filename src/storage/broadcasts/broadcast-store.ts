import type { Broadcast, BroadcastDraft, BroadcastState, Repeat } from '../../broadcasts/broadcast.ts';
import type { Prisma } from '../generated/client.ts';
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
  const { scope, repeat = null, parentId = null, texts, choices, ...rest } = one;
  const data: Prisma.BroadcastUncheckedCreateInput = {
    ...rest,
    parentId,
    texts: asJson(texts),
    choices: asJson(choices),
    scope: scope === null ? null : scope.join(','),
    createdAt: now,
    ...(repeat !== null && { repeat: asJson(repeat) }),
  };
  return (await tx.broadcast.create({ data, select: { id: true } })).id;
}

export async function loadBroadcast(tx: Tx, id: number): Promise<Broadcast | null> {
  const row = await tx.broadcast.findUnique({ where: { id } });
  return row === null ? null : toBroadcast(row);
}

/** The newest, without drafts and without the single sendings of a series. `scopes`: null sees all. */
export async function listBroadcasts(
  tx: Tx,
  scopes: readonly string[] | null,
  limit: number,
): Promise<Broadcast[]> {
  const rows = await tx.broadcast.findMany({
    where: { state: { not: 'draft' }, ...(scopes !== null && { scope: { in: [...scopes] } }) },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(toBroadcast);
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

export function toBroadcast(row: Row): Broadcast {
  const { texts, choices, repeat, scope, state, language, ...rest } = row;
  return {
    ...rest,
    texts: texts as Broadcast['texts'],
    choices: choices as unknown as Broadcast['choices'],
    repeat: repeat as unknown as Repeat | null,
    scope: scope === null ? null : scope.split(','),
    state: state as BroadcastState,
    language: language as Broadcast['language'],
  };
}

/** Lone surrogates cannot be stored. */
function asJson(value: unknown): Prisma.InputJsonValue {
  const wellFormed = (_key: string, one: unknown): unknown =>
    typeof one === 'string' ? wellFormedText(one) : one;
  return JSON.parse(JSON.stringify(value, wellFormed)) as Prisma.InputJsonValue;
}
