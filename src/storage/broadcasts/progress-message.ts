import { z } from 'zod';
import type { RenderedMessage } from '../../channels/channel.ts';
import type { Tx } from '../tx.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { writeMessage, type MessageTarget } from './write-message.ts';

const shownSchema = z.object({ outboxId: z.string(), at: z.string(), sent: z.number() });

/** What the author has last been shown. */
export interface ShownProgress {
  at: Date;
  sent: number;
  /** The message is still on its way. */
  underWay: boolean;
  /** The platform's name of the message, to change it. */
  messageId: string | null;
}

export async function loadShownProgress(tx: Tx, broadcastId: number): Promise<ShownProgress | null> {
  const row = await tx.broadcast.findUnique({ where: { id: broadcastId }, select: { progress: true } });
  const shown = shownSchema.safeParse(row?.progress);
  if (!shown.success) return null;
  const { outboxId, at, sent } = shown.data;
  const message = await tx.outbox.findUnique({
    where: { id: BigInt(outboxId) },
    select: { state: true, externalId: true },
  });
  return {
    at: new Date(at),
    sent,
    underWay: message?.state === 'pending' || message?.state === 'sending',
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

/** Puts the progress message into the outbox, as a reply, and notes what it shows. */
export async function writeProgress(
  tx: Tx,
  to: MessageTarget & { broadcastId: number },
  message: RenderedMessage,
  sent: number,
  now: Date,
): Promise<void> {
  const id = await writeMessage(tx, to, message, now);
  const progress = { outboxId: `${id}`, at: now.toISOString(), sent };
  await tx.broadcast.update({ where: { id: to.broadcastId }, data: { progress } });
}
