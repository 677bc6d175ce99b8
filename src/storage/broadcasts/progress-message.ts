import { z } from 'zod';
import type { RenderedMessage } from '../../channels/channel.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { writeNotice } from '../reach/write-notice.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

const shownSchema = z.object({
  outboxId: z.string(),
  at: z.string(),
  sent: z.number(),
  stage: z.string().default('sending'),
  pausedMs: z.number().default(0),
});

/** What a progress message says. */
export interface ProgressFact {
  at: Date;
  sent: number;
  /** Under way, done, paused or cancelled. */
  stage: string;
  /** How long the broadcast has stood still, in ms. */
  pausedMs: number;
}

/** What the author has last been shown. */
export interface ShownProgress extends ProgressFact {
  /** What became of the message: it waits, leaves at this moment, has left, or may not leave. */
  state: 'waits' | 'leaves' | 'left' | 'cancelled';
  /** The platform's name of the message, to change it. */
  messageId: string | null;
}

const states: Record<string, ShownProgress['state']> = {
  pending: 'waits',
  sending: 'leaves',
  cancelled: 'cancelled',
};

export async function loadShownProgress(tx: Tx, broadcastId: number): Promise<ShownProgress | null> {
  const row = await tx.broadcast.findUnique({ where: { id: broadcastId }, select: { progress: true } });
  const shown = shownSchema.safeParse(row?.progress);
  if (!shown.success) return null;
  const { outboxId, at, ...said } = shown.data;
  const message = await tx.outbox.findUnique({
    where: { id: BigInt(outboxId) },
    select: { state: true, externalId: true },
  });
  return {
    ...said,
    at: new Date(at),
    state: states[message?.state ?? 'sent'] ?? 'left',
    messageId: message?.externalId ?? null,
  };
}

/** Where the author reads: language and channel; null when they cannot be reached. */
export async function loadAuthor(
  tx: Tx,
  personId: number,
): Promise<{ addressId: number; channel: string; language: string; plain: boolean } | null> {
  const rows = await tx.$queryRawUnsafe<
    { addressId: number; channel: string; language: string; plain: boolean }[]
  >(
    `SELECT a.id AS "addressId", a.channel, p.language, p.plain_text AS plain
     FROM person p CROSS JOIN LATERAL ${bestAddressSql('p.id')} a WHERE p.id = $1::int`,
    personId,
  );
  return rows[0] ?? null;
}

/** Writes the progress as a notice to its author, and notes what it shows. */
export async function writeProgress(
  tx: Tx,
  { broadcastId, authorId }: { broadcastId: number; authorId: number },
  message: RenderedMessage,
  fact: ProgressFact,
): Promise<void> {
  const id = await writeNotice(tx, { personId: authorId, purpose: 'work', message }, fact.at);
  if (id === null) return;
  const progress = { ...fact, outboxId: `${id}`, at: fact.at.toISOString() };
  await tx.broadcast.update({ where: { id: broadcastId }, data: { progress } });
}

/** Notes what the progress message says by now, or what its author knows without it. */
export async function noteProgress(tx: Tx, broadcastId: number, fact: ProgressFact): Promise<void> {
  await tx.$executeRaw`
    UPDATE broadcast SET progress = progress || ${wellFormedJson({ ...fact, at: fact.at.toISOString() })}::jsonb
    WHERE id = ${broadcastId}`;
}

/** Puts newer words into a progress message that still waits. False where it has begun to leave. */
export async function rewriteProgress(
  tx: Tx,
  broadcastId: number,
  message: RenderedMessage,
): Promise<boolean> {
  const rewritten = await tx.$executeRaw`
    UPDATE outbox o SET message = o.message || ${wellFormedJson(message)}::jsonb
    FROM broadcast b WHERE b.id = ${broadcastId} AND o.id = (b.progress->>'outboxId')::bigint AND o.state = 'pending'`;
  return rewritten > 0;
}
