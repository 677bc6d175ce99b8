import { emptyPosting, type PostingContent } from '../../../flows/work/post/facts.ts';
import type { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/** `waiting`: for the office; `approved`: seekers see it as its vacancy. */
export type PostingState = 'draft' | 'waiting' | 'refused' | 'approved';

/** A vacancy as a firm writes it. */
export interface StoredPosting {
  id: number;
  firmId: number;
  state: PostingState;
  content: PostingContent;
  /** Grows with every change. */
  revision: number;
  reason: string | null;
  vacancyId: number | null;
  waitingSince: Date | null;
}

/** Beside them the vacancy that seekers see, as it stands. */
export interface PostingWithVacancy extends StoredPosting {
  firm: { id: number; name: string; kind: string; state: string; regency: string };
  vacancy: { code: string; closedAt: Date | null; closedWhy: string | null; closesAt: Date | null } | null;
}

const withVacancy = {
  firm: { select: { id: true, name: true, kind: true, state: true, regency: true } },
  vacancy: { select: { code: true, closedAt: true, closedWhy: true, closesAt: true } },
} as const;

/** Writes a new draft down; returns its number. */
export async function createPosting(
  tx: Tx,
  { firmId, content }: Pick<StoredPosting, 'firmId' | 'content'>,
  by: number,
  now: Date,
): Promise<number> {
  const made = await tx.posting.create({
    data: {
      ...{ firmId, content: asJson(content), createdBy: by, changedBy: by, createdAt: now, changedAt: now },
    },
    select: { id: true },
  });
  return made.id;
}

/** Changes one that is as it was at `revision`, which makes a draft of it; false: somebody else has changed it, or it waits. */
export async function changePosting(
  tx: Tx,
  { id, revision, content }: Pick<StoredPosting, 'id' | 'revision' | 'content'>,
  by: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.posting.updateMany({
    where: { id, revision, state: { not: 'waiting' } },
    data: {
      ...{ content: asJson(content), state: 'draft', revision: revision + 1 },
      ...{ changedBy: by, changedAt: now },
    },
  });
  return count === 1;
}

/** Moves one on; false: it is not in the state, or not at the revision that it was. */
export async function movePosting(
  tx: Tx,
  { id, from, revision }: { id: number; from: readonly PostingState[]; revision?: number },
  to: {
    state: PostingState;
    reason?: string | null;
    vacancyId?: number;
    waitingSince?: Date;
    decidedBy?: number | null;
    decidedAt?: Date;
  },
): Promise<boolean> {
  const { count } = await tx.posting.updateMany({
    where: { id, state: { in: [...from] }, ...(revision !== undefined && { revision }) },
    data: { ...to, revision: { increment: 1 } },
  });
  return count === 1;
}

export async function loadPosting(tx: Tx, id: number): Promise<PostingWithVacancy | null> {
  const row = await tx.posting.findUnique({ where: { id }, include: withVacancy });
  return row === null ? null : toPosting(row);
}

/** Postings of a firm, those that were changed last first. */
export async function listPostings(
  tx: Tx,
  firmId: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; items: PostingWithVacancy[] }> {
  const rows = await tx.posting.findMany({
    where: { firmId },
    include: withVacancy,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
  });
  return { total: await tx.posting.count({ where: { firmId } }), items: rows.map(toPosting) };
}

/** Those that wait for the office in these regencies (null: all), the longest first. */
export async function listWaitingPostings(
  tx: Tx,
  places: readonly string[] | null,
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; items: PostingWithVacancy[] }> {
  const where = {
    state: 'waiting',
    ...(places !== null && { firm: { regency: { in: [...places] } } }),
  };
  const rows = await tx.posting.findMany({
    where,
    include: withVacancy,
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    skip,
    take,
  });
  return { total: await tx.posting.count({ where }), items: rows.map(toPosting) };
}

/** What the office decided of the newest handed in by a firm, the newest first. */
export async function lastDecisions(tx: Tx, firmId: number, take: number): Promise<string[]> {
  const rows = await tx.posting.findMany({
    where: { firmId, decidedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
    take,
    select: { state: true, reason: true },
  });
  return rows.map(({ state, reason }) => (reason === null ? state : 'refused'));
}

export async function removePosting(tx: Tx, id: number): Promise<boolean> {
  const { count } = await tx.posting.deleteMany({
    where: { id, vacancyId: null, state: { in: ['draft', 'refused'] } },
  });
  return count === 1;
}

function asJson(content: PostingContent): Prisma.InputJsonValue {
  return JSON.parse(wellFormedJson(content)) as Prisma.InputJsonValue;
}

type Row = Omit<PostingWithVacancy, 'content' | 'state'> & { content: unknown; state: string };

function toPosting({
  id,
  firmId,
  state,
  content,
  revision,
  reason,
  vacancyId,
  waitingSince,
  firm,
  vacancy,
}: Row): PostingWithVacancy {
  return {
    ...{ id, firmId, revision, reason, vacancyId, waitingSince, firm, vacancy },
    state: state as PostingState,
    content: { ...emptyPosting, ...(content as Partial<PostingContent>) },
  };
}
