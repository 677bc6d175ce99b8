import { holdsUpSql } from './holds-up-sql.ts';

/**
 * Which messages (`o`, to address `a`) may leave now: none that would overtake an earlier one of its lane, no notice while
 * a reply to the same address waits (see `holdsUpSql`), none of a broadcast that is paused or cancelled. Parameters: $1
 * channels, $2 lane, $3 now, $5 only this address, or null.
 */
export const dueSql = `o.state = 'pending' AND o.channel = ANY($1::text[]) AND o.lane = $2::int
  AND o.not_before <= $3::timestamptz AND ($5::text IS NULL OR a.external_id = $5)
  AND NOT EXISTS (
    SELECT 1 FROM outbox e WHERE e.address_id = o.address_id AND ${holdsUpSql('e', '$3::timestamptz')}
      AND (e.lane < o.lane OR (e.lane = o.lane AND e.id < o.id)))
  AND (o.broadcast_id IS NULL
    OR EXISTS (SELECT 1 FROM broadcast b WHERE b.id = o.broadcast_id AND b.state = 'sending'))`;
