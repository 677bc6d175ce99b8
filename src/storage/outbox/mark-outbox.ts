import type { PrismaClient } from '../generated/client.ts';
import { wellFormedJson } from '../well-formed-json.ts';

import type { Mark } from '../../outbox/outbox-store.ts';

/**
 * Writes down what became of a batch of attempts, in one statement. An unreachable address is marked, and what else
 * was meant for it with it; a moved one gets its new name.
 */
export async function markOutbox(prisma: PrismaClient, marks: readonly Mark[], now: Date): Promise<void> {
  if (marks.length === 0) return;
  const rows = wellFormedJson(marks.map((mark) => ({ ...mark, id: `${mark.id}` })));
  await prisma.$executeRawUnsafe(sql, rows, now);
}

const sql = `
WITH input AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
    id bigint, state text, "externalId" text, "order" bigint, "notBefore" timestamptz, error text,
    "movedTo" text, binds boolean)
), marked AS (
  UPDATE outbox o SET
    state = i.state, external_id = coalesce(i."externalId", o.external_id), "order" = coalesce(i."order", o."order"),
    not_before = coalesce(i."notBefore", o.not_before), error = i.error, worker_id = NULL,
    sent_at = CASE WHEN i.state = 'sent' THEN $2::timestamptz END
  FROM input i WHERE o.id = i.id
  RETURNING o.id, o.address_id, o.person_id, o.state
), gone AS (
  UPDATE address a SET state = 'unreachable' FROM marked m WHERE a.id = m.address_id AND m.state = 'unreachable'
), dropped AS (
  UPDATE outbox o SET state = 'unreachable' FROM marked m
  WHERE m.state = 'unreachable' AND o.address_id = m.address_id AND o.state = 'pending' AND o.id <> m.id
), moved AS (
  UPDATE address a SET external_id = i."movedTo" FROM input i JOIN outbox o ON o.id = i.id
  WHERE a.id = o.address_id AND i."movedTo" IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM address t WHERE t.channel = a.channel AND t.external_id = i."movedTo")
)
UPDATE conversation c SET notice_id = i.id
FROM input i JOIN marked m ON m.id = i.id
WHERE i.binds AND i.state = 'sent' AND c.person_id = m.person_id AND c.flow = 'menu'
  AND (c.reply_id IS NULL OR c.reply_id < i.id)`;
