import { machineUser } from './machine-user.ts';
import type { Tx } from '../tx.ts';

export interface AuditLine {
  /** Person id; null: the command line, whose user on this machine is noted instead. */
  actorId: number | null;
  /** Something of ours that acts by itself, e.g. `clock`; absent: a person, or the command line. */
  actor?: string;
  action: string;
  /** What it was done to, e.g. `ticket:12`; never words of a person. */
  subject?: string;
  allowed: boolean;
  details?: Record<string, string | number | boolean | null>;
}

/** Adds a line to the log of privileged acts; the database refuses to change or delete any. */
export async function writeAudit(tx: Tx, line: AuditLine, now: Date): Promise<void> {
  const { actorId, action, subject = '', allowed, details = {} } = line;
  const actor = line.actor ?? (actorId === null ? `command:${machineUser()}` : 'person');
  await tx.auditEntry.create({ data: { actorId, actor, action, subject, allowed, details, at: now } });
}

/** The newest lines, oldest first; people of the office with what they are called now. */
export async function readAudit(
  tx: Tx,
  { refused, limit }: { refused: boolean; limit: number },
): Promise<(AuditLine & { at: Date; actor: string; actorName?: string })[]> {
  const rows = await tx.auditEntry.findMany({
    where: refused ? { allowed: false } : {},
    orderBy: { id: 'desc' },
    take: limit,
    omit: { id: true },
  });
  const names = await namesOf(tx, new Set(rows.flatMap(({ actorId }) => actorId ?? [])));
  return rows.reverse().map((row) => {
    const actorName = names.get(row.actorId ?? 0);
    const details = row.details as NonNullable<AuditLine['details']>;
    return { ...row, ...(actorName !== undefined && { actorName }), details };
  });
}

async function namesOf(tx: Tx, ids: ReadonlySet<number>): Promise<Map<number, string>> {
  const where = { personId: { in: [...ids] } };
  const told = await tx.staffProfile.findMany({ where, select: { personId: true, calledAs: true } });
  return new Map(told.map(({ personId, calledAs }) => [personId, calledAs]));
}
