import type { Tx } from '../tx.ts';
import { createSqlParameters } from './audience-sql.ts';
import { chosenPeopleSql, whoSql, type AudienceRequest } from './chosen-people.ts';

/** People of an audience that go the same way. */
export interface AudienceGroup {
  /** Null: no address. */
  channel: string | null;
  language: string;
  /** stopped | unreachable | window | fatigue; null: they get it. */
  skipped: string | null;
  /** WhatsApp: not heard of within 24 hours. */
  outside: boolean;
  quiet: boolean;
  people: number;
}

/** How many people an audience holds, whether they can be told or not. */
export async function countAudience(tx: Tx, request: AudienceRequest): Promise<number> {
  const parameters = createSqlParameters();
  const where = whoSql(request, parameters);
  const [row] = await tx.$queryRawUnsafe<{ people: number }[]>(
    `SELECT count(*)::int AS people FROM person p WHERE ${where}`,
    ...parameters.values,
  );
  return row?.people ?? 0;
}

/** The audience in groups, in one statement: a look ahead at what sending would do now. */
export async function groupAudience(tx: Tx, request: AudienceRequest): Promise<AudienceGroup[]> {
  const parameters = createSqlParameters();
  const chosen = chosenPeopleSql(request, parameters);
  return tx.$queryRawUnsafe<AudienceGroup[]>(
    `WITH ${chosen}
     SELECT channel, language, skipped, coalesce(outside, false) AS outside, coalesce(quiet, false) AS quiet,
       count(*)::int AS people
     FROM chosen GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    ...parameters.values,
  );
}
