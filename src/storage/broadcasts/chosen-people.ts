import type { Audience } from '../../broadcasts/audience/audience.ts';
import { channelDefinitions } from '../../channels/registry.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import { wibTime } from '../../time/wib-time.ts';
import { audienceSql } from './audience-sql.ts';
import { addressOrder } from '../reach/best-address-sql.ts';
import { countsSql } from '../reach/counts-sql.ts';
import { latestConsentSql } from '../reach/latest-consent-sql.ts';
import { outsideWindowSql } from '../reach/outside-window-sql.ts';
import { quietSql } from '../reach/quiet-sql.ts';
import { type SqlParameters } from '../sql-parameters.ts';

/** Whom a broadcast is about, and how they can be reached now. */
export interface AudienceRequest {
  /** Without segments. */
  audience: Audience;
  /** Regencies of the author; null: the whole province. */
  scope: readonly string[] | null;
  /** Only people with this language. */
  language: string | null;
  /** There is an approved WhatsApp template for people who have not written within 24 hours. */
  template: boolean;
  now: Date;
  /** Languages whose people are divided into two random halves, for two texts. */
  compared?: readonly string[];
  /** Only people who registered so many days ago and have had no message of this series. */
  occasion?: { seriesId: number; afterDays: number };
}

const dayMs = 86_400_000;
/** A person is looked for on this many days after their own day: the office may have been closed. */
const graceDays = 3;
/** Channels that make a phone ring: quiet hours apply. */
const ringing = channelDefinitions.filter(({ traits }) => traits.rings).map(({ traits }) => traits.name);

/**
 * A table expression `chosen(id, language, address_id, channel, outside, quiet, skipped)`: one row for each person of
 * the audience. `skipped` says why a person gets nothing: stopped (no consent to news, or BERHENTI), unreachable,
 * window, fatigue; else null. Work is shared by whole tables, not person by person.
 */
export function chosenPeopleSql(request: AudienceRequest, parameters: SqlParameters): string {
  const { now } = request;
  const outside = outsideWindowSql('b.channel', 'b.last_seen_at', parameters.add(now, 'timestamptz'));
  const weekAgo = parameters.add(new Date(now.getTime() - 7 * dayMs), 'timestamptz');
  const template = parameters.add(request.template, 'boolean');
  const rings = parameters.add(ringing, 'text[]');
  const hour = parameters.add(wibTime(now).hour, 'int');
  return `best AS (
    SELECT DISTINCT ON (person_id) person_id, id, channel, last_seen_at FROM address WHERE state = 'active'
    ORDER BY person_id, ${addressOrder('address')}
  ), agreed AS (
    SELECT person_id, granted FROM ${latestConsentSql} k WHERE purpose = 'alerts'
  ), told AS (
    SELECT person_id, count(*) AS notices FROM outbox o WHERE ${countsSql('o', weekAgo)} GROUP BY person_id
  ), chosen AS (
    SELECT p.id, p.language, b.id AS address_id, b.channel,
      ${outside} AS outside,
      b.channel = ANY(${rings}) AND ${quietSql(hour)} AS quiet,
      CASE WHEN p.stopped_at IS NOT NULL OR NOT coalesce(c.granted, false) THEN 'stopped'
        WHEN b.id IS NULL THEN 'unreachable'
        WHEN ${outside} AND NOT ${template} THEN 'window'
        WHEN coalesce(n.notices, 0) >= coalesce(quiet.weekly_cap, ${usualLimits.weeklyCap}) THEN 'fatigue' END AS skipped
    FROM person p
    LEFT JOIN best b ON b.person_id = p.id
    LEFT JOIN agreed c ON c.person_id = p.id
    LEFT JOIN told n ON n.person_id = p.id
    LEFT JOIN alert_setting quiet ON quiet.person_id = p.id
    WHERE ${whoSql(request, parameters)}
  )`;
}

/** The people of the audience, whether they can be told or not, as a condition about `person p`. */
export function whoSql(request: AudienceRequest, parameters: SqlParameters): string {
  const { audience, scope, language, occasion, now } = request;
  const conditions = ['p.deleted_at IS NULL', audienceSql(audience, parameters, now)];
  if (scope !== null) conditions.push(`p.regency = ANY(${parameters.add([...scope], 'text[]')})`);
  if (language !== null) conditions.push(`p.language = ${parameters.add(language, 'text')}`);
  if (occasion !== undefined) {
    const latest = new Date(now.getTime() - occasion.afterDays * dayMs);
    const earliest = new Date(latest.getTime() - graceDays * dayMs);
    conditions.push(
      `p.registered_at <= ${parameters.add(latest, 'timestamptz')}`,
      `p.registered_at > ${parameters.add(earliest, 'timestamptz')}`,
      `NOT EXISTS (SELECT 1 FROM broadcast_recipient r JOIN broadcast i ON i.id = r.broadcast_id
         WHERE r.person_id = p.id AND i.parent_id = ${parameters.add(occasion.seriesId, 'int')})`,
    );
  }
  return conditions.join(' AND ');
}
