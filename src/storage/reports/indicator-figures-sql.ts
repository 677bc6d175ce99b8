import { channelDefinitions } from '../../channels/registry.ts';
import { wibZone } from '../../time/wib-zone.ts';
import { ofOfficeSql } from './of-office-sql.ts';
import { agreedSql, refusedSql } from '../reach/latest-consent-sql.ts';

const families = channelDefinitions
  .map(({ traits }) => `WHEN '${traits.name}' THEN '${traits.family}'`)
  .join(' ');

/**
 * People of a period by measure, place and dimension: rows (measure, place, dimension, category, count), each person once a
 * measure. Parameters: $1 first moment, $2 first moment after, $3 regencies or null. Whose last word on statistics is no is
 * counted nowhere, nor who works for the office; disability is read only of people whose word is yes.
 */
export const indicatorFiguresSql = `
WITH firsts AS (
  SELECT 'registered' AS measure, id AS person_id, registered_at AS at FROM person
  WHERE registered_at >= $1::timestamptz AND registered_at < $2::timestamptz
  UNION ALL
  SELECT 'assessed', person_id, min(finished_at) FROM assessment
  WHERE finished_at >= $1::timestamptz AND finished_at < $2::timestamptz GROUP BY person_id
  UNION ALL
  SELECT 'alerted', person_id, min(sent_at) FROM alert
  WHERE sent_at >= $1::timestamptz AND sent_at < $2::timestamptz AND score > 0 GROUP BY person_id
  UNION ALL
  SELECT 'applied', person_id, min(created_at) FROM application
  WHERE created_at >= $1::timestamptz AND created_at < $2::timestamptz GROUP BY person_id
  UNION ALL
  SELECT m.measure, a.person_id, min(e.at) FROM application_event e JOIN application a ON a.id = e.application_id
    JOIN (VALUES ('answered', '{INVITED,OFFERED,HIRED,NOT_SELECTED,VACANCY_ENDED}'::text[]),
      ('invited', '{INVITED}'), ('attended', '{ATTENDED}'), ('hired', '{HIRED}')) m (measure, moves) ON e.move = ANY(m.moves)
  WHERE e.at >= $1::timestamptz AND e.at < $2::timestamptz GROUP BY m.measure, a.person_id
  UNION ALL
  SELECT m.measure, k.person_id, min(k.replied_at) FROM campaign_sent k
    JOIN (VALUES ('working', 'pulse-%'), ('kept3', 'pulse-3'), ('kept6', 'pulse-6')) m (measure, campaign)
      ON k.campaign LIKE m.campaign
  WHERE k.reply = 'working' AND k.replied_at >= $1::timestamptz AND k.replied_at < $2::timestamptz
  GROUP BY m.measure, k.person_id
), people AS (
  SELECT f.measure, (f.at AT TIME ZONE '${wibZone}')::date AS day,
    p.id, p.birth_date, coalesce(p.gender, 'unknown') AS sex, coalesce(p.regency, 'unknown') AS place
  FROM firsts f JOIN person p ON p.id = f.person_id
  WHERE p.deleted_at IS NULL AND NOT ${refusedSql('p.id', `'statistics'`)} AND NOT ${ofOfficeSql('p.id')} AND ($3::text[] IS NULL OR p.regency = ANY($3::text[]))
), described AS (
  SELECT measure, sex, place, to_char(day, 'YYYY-MM') AS month,
    CASE WHEN birth_date IS NULL THEN 'unknown'
      ELSE (ARRAY['15-17', '18-24', '25-29', '30-39', '40-49', '50+'])[
        width_bucket(extract(year FROM age(day, birth_date))::int, ARRAY[0, 18, 25, 30, 40, 50])] END AS age,
    CASE WHEN NOT ${agreedSql('people.id', `'statistics'`)} THEN 'unknown'
      WHEN EXISTS (SELECT 1 FROM accommodation a WHERE a.person_id = people.id) THEN 'yes'
      ELSE 'notSaid' END AS disability,
    coalesce((SELECT CASE a.channel ${families} ELSE 'unknown' END
      FROM address a WHERE a.person_id = people.id ORDER BY a.last_seen_at DESC, a.id LIMIT 1), 'unknown') AS channel
  FROM people
)
SELECT measure, place,
  CASE WHEN grouping(sex) = 0 THEN 'sex' WHEN grouping(age) = 0 THEN 'age'
    WHEN grouping(disability) = 0 THEN 'disability' WHEN grouping(channel) = 0 THEN 'channel'
    WHEN grouping(month) = 0 THEN 'month' ELSE 'total' END AS dimension,
  coalesce(sex, age, disability, channel, month, '') AS category,
  count(*)::int AS count
FROM described
GROUP BY measure, place, GROUPING SETS ((), (sex), (age), (disability), (channel), (month))`;
