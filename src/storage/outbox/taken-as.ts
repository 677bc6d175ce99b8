import type { Tx } from '../tx.ts';

/** The platform's id of a bubble that it has told of before its sending was written down; undefined: it has not told. */
export async function takenAs(tx: Tx, channel: string, key: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ messageId: string }[]>`
    SELECT message_id AS "messageId" FROM early_fate e WHERE channel = ${channel} AND key = ${key}
      AND NOT EXISTS (SELECT 1 FROM early_fate f
        WHERE f.channel = e.channel AND f.message_id = e.message_id AND f.state IN ('failed', 'again'))
    ORDER BY id DESC LIMIT 1`;
  return row?.messageId;
}
