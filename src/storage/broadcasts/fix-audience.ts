import type { Tx } from '../tx.ts';
import { createSqlParameters } from '../sql-parameters.ts';
import { chosenPeopleSql, type AudienceRequest } from './chosen-people.ts';

/**
 * Writes down who gets a broadcast, one row a person, so that nobody can get it twice; who is over their limit or out
 * of the window stands there with the reason. People who have not agreed are not written down. Of two texts each has theirs by
 * lot from here on, the halves differ by one person at most. Returns how many get it.
 */
export async function fixAudience(tx: Tx, broadcastId: number, request: AudienceRequest): Promise<number> {
  const parameters = createSqlParameters([broadcastId]);
  const chosen = chosenPeopleSql(request, parameters);
  const compared = parameters.add([...(request.compared ?? [])], 'text[]');
  const divided = `skipped IS NULL AND language = ANY(${compared})`;
  const [row] = await tx.$queryRawUnsafe<{ people: number }[]>(
    `WITH ${chosen}, fixed AS (
       INSERT INTO broadcast_recipient (broadcast_id, person_id, address_id, skipped, half)
       SELECT $1::int, id, address_id, skipped,
         CASE WHEN ${divided} THEN 1 + row_number() OVER (PARTITION BY ${divided} ORDER BY random()) % 2 END
       FROM chosen
       WHERE address_id IS NOT NULL AND skipped IS DISTINCT FROM 'stopped'
       ON CONFLICT (broadcast_id, person_id) DO NOTHING RETURNING skipped
     )
     SELECT count(*) FILTER (WHERE skipped IS NULL)::int AS people FROM fixed`,
    ...parameters.values,
  );
  return row?.people ?? 0;
}

/** Forgets who was to get a broadcast: it is not sent now, and chosen for anew later. */
export async function dropAudience(tx: Tx, broadcastId: number): Promise<void> {
  await tx.broadcastRecipient.deleteMany({ where: { broadcastId } });
}
