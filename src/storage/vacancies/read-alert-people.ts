import type { MatchableProfile } from '../../matching/to-fit-person.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import type { DueSetting } from '../../matching/due-time.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { forbiddenSql } from '../reach/forbidden-sql.ts';

import type { Tx } from '../tx.ts';

/** Somebody who wants to hear of vacancies. */
export interface AlertPerson extends MatchableProfile, DueSetting {
  id: number;
  strict: boolean;
  /** Channel of the address that notices go to. */
  channel: string;
}

export interface AudienceArea {
  /** Regencies with vacancies; null: everybody may be concerned. */
  regencies: string[] | null;
  /** The same with the regencies around them: where people live who would go there. */
  around: string[];
  fields: string[];
}

/**
 * One page of the people who may be told of vacancies of an area, by id: registered, not stopped, with consent to matching
 * and alerts as the latest word on each, alerts not off, an active address, and a place and field that may match.
 */
export async function readAlertPeople(
  tx: Tx,
  area: AudienceArea,
  afterId: number,
  limit: number,
): Promise<AlertPerson[]> {
  return tx.$queryRawUnsafe<AlertPerson[]>(
    sql,
    ...[afterId, limit, area.regencies, area.around, area.fields],
  );
}

const sql = `
SELECT p.id, p.regency, p.places, p.education, p.major, p.fields, p.worked, p.occupations, p.wish, p.wish_fields AS "wishFields", p.wish_occupations AS "wishOccupations", p.pay_min AS "payMin", p.experience_years AS "experienceYears",
  p.interest_code AS "interestCode", a.channel, coalesce(s.frequency, 'now') AS frequency,
  coalesce(s.strict, false) AS strict, coalesce(s.quiet_from, ${usualLimits.quietFrom}) AS "quietFrom",
  coalesce(s.quiet_until, ${usualLimits.quietUntil}) AS "quietUntil", coalesce(s.digest_hour, 8) AS "digestHour",
  coalesce(s.digest_day, 1) AS "digestDay"
FROM person p
LEFT JOIN alert_setting s ON s.person_id = p.id
CROSS JOIN LATERAL ${bestAddressSql('p.id')} a
WHERE p.id > $1 AND p.registered_at IS NOT NULL
  AND coalesce(s.frequency, 'now') <> 'off'
  AND ($3::text[] IS NULL OR p.places && $3::text[]
    OR (cardinality(p.places) = 0 AND (p.regency IS NULL OR p.regency = ANY($4::text[]))))
  AND (cardinality(p.wish_fields) = 0 OR p.wish_fields && $5::text[] OR p.fields && $5::text[])
  AND (${forbiddenSql('alert')}) IS NULL
ORDER BY p.id LIMIT $2`;
