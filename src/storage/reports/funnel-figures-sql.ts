import { ofOfficeSql } from './of-office-sql.ts';
import { refusedSql } from '../reach/latest-consent-sql.ts';

/**
 * People who came to each question of each flow for the first time in a period: rows (flow, place, question, count, rank_sum),
 * where a question's rank is its place in the order in which a person came to those of the flow. Parameters: $1 first
 * moment, $2 first moment after, $3 regencies or null, $4 the flow or null. Whose last word on statistics is no is not
 * counted, nor who works for the office.
 */
export const funnelFiguresSql = `
WITH steps AS (
  SELECT r.flow, coalesce(p.regency, 'unknown') AS place, r.question, r.at,
    row_number() OVER (PARTITION BY r.person_id, r.flow ORDER BY r.at, r.question) AS rank
  FROM question_reach r JOIN person p ON p.id = r.person_id
  WHERE r.at < $2::timestamptz AND NOT ${refusedSql('p.id', `'statistics'`)} AND NOT ${ofOfficeSql('p.id')} AND ($3::text[] IS NULL OR p.regency = ANY($3::text[]))
    AND ($4::text IS NULL OR r.flow = $4::text)
)
SELECT flow, place, question, count(*)::int AS count, sum(rank)::bigint AS rank_sum
FROM steps WHERE at >= $1::timestamptz GROUP BY 1, 2, 3`;
