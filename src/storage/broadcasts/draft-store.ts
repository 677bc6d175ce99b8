import type { DraftContent } from '../../../flows/work/broadcast/commands.ts';
import type { Prisma } from '../generated/client.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

export interface StoredDraft {
  id: number;
  name: string;
  /** A text kept for others to begin with. */
  template: boolean;
  content: DraftContent;
  /** Regencies of whoever began it; null: the whole province. */
  scope: readonly string[] | null;
  revision: number;
  /** Who changed it last. */
  changedBy: number | null;
  changedAt: Date;
}

type NewDraft = Pick<StoredDraft, 'name' | 'template' | 'content' | 'scope'>;

/** Writes a draft down; returns its number. */
export async function createDraft(tx: Tx, draft: NewDraft, by: number, now: Date): Promise<number> {
  const { scope, content, ...rest } = draft;
  const kept = await tx.broadcastDraft.create({
    data: {
      ...rest,
      ...contentColumns(content),
      scope: scope === null ? null : scope.join(','),
      ...{ createdBy: by, changedBy: by, createdAt: now, changedAt: now },
    },
    select: { id: true },
  });
  return kept.id;
}

/** Changes a draft that is still as it was at `revision`; false: it is gone, or somebody else has changed it. */
export async function changeDraft(
  tx: Tx,
  { id, revision, name, content }: Pick<StoredDraft, 'id' | 'revision' | 'name' | 'content'>,
  by: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.broadcastDraft.updateMany({
    where: { id, revision, template: false },
    data: { name, ...contentColumns(content), revision: revision + 1, changedBy: by, changedAt: now },
  });
  return count === 1;
}

/** Keeps an example; the same name again by the same person replaces it. */
export async function keepTemplate(
  tx: Tx,
  { name, content, scope }: Omit<NewDraft, 'template'>,
  by: number,
  now: Date,
): Promise<void> {
  const { count } = await tx.broadcastDraft.updateMany({
    where: { name, template: true, createdBy: by },
    data: { ...contentColumns(content), revision: { increment: 1 }, changedBy: by, changedAt: now },
  });
  if (count === 0) await createDraft(tx, { name, template: true, content, scope }, by, now);
}

export async function loadDraft(tx: Tx, id: number): Promise<StoredDraft | null> {
  const row = await tx.broadcastDraft.findUnique({ where: { id } });
  return row === null ? null : toDraft(row);
}

/** Those whose regencies are all among these, the newest first. `scopes`: null sees all. */
export async function listDrafts(
  tx: Tx,
  scopes: readonly string[] | null,
  { skip = 0, take, onlyTemplates = false }: { skip?: number; take: number; onlyTemplates?: boolean },
): Promise<StoredDraft[]> {
  const seen = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast_draft
    WHERE (${scopes === null} OR string_to_array(scope, ',') <@ ${[...(scopes ?? [])]}::text[])
      AND (template OR NOT ${onlyTemplates})
    ORDER BY changed_at DESC, id DESC LIMIT ${take} OFFSET ${skip}`;
  const rows = await tx.broadcastDraft.findMany({ where: { id: { in: seen.map(({ id }) => id) } } });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return seen.flatMap(({ id }) => rowOf.get(id) ?? []).map(toDraft);
}

/** How many drafts and examples there are for these regencies. */
export async function countDrafts(tx: Tx, scopes: readonly string[] | null): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM broadcast_draft
    WHERE ${scopes === null} OR string_to_array(scope, ',') <@ ${[...(scopes ?? [])]}::text[]`;
  return row?.count ?? 0;
}

/** Keeps others from changing a draft until the transaction ends; false: it is gone, or not as it was at `revision`. */
export async function lockDraft(tx: Tx, id: number, revision: number): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM broadcast_draft WHERE id = ${id} AND revision = ${revision} FOR UPDATE`;
  return found.length === 1;
}

/** Takes a draft away; one that is gone already stays gone. */
export async function removeDraft(tx: Tx, id: number): Promise<void> {
  await tx.broadcastDraft.deleteMany({ where: { id } });
}

function contentColumns(content: DraftContent): { content: Prisma.InputJsonValue; pictureId: number | null } {
  return {
    content: JSON.parse(wellFormedJson(content)) as Prisma.InputJsonValue,
    pictureId: content.picture?.id ?? null,
  };
}

interface Row extends Omit<StoredDraft, 'content' | 'scope'> {
  content: unknown;
  scope: string | null;
}

function toDraft({ id, name, template, content, scope, revision, changedBy, changedAt }: Row): StoredDraft {
  return {
    ...{ id, name, template, revision, changedBy, changedAt },
    content: content as DraftContent,
    scope: scope === null ? null : scope.split(','),
  };
}
