import { ownTalk, talkPlaces } from '../../../flows/talk-places.ts';
import type { Purpose } from '../../reach/purposes.ts';
import type { ReachFacts } from '../../reach/reach-facts.ts';
import { usualLimits } from '../../reach/usual-limits.ts';
import type { Tx } from '../tx.ts';
import { bestAddressSql, unknownSql } from './best-address-sql.ts';
import { countsSql } from './counts-sql.ts';
import { latestConsentSql } from './latest-consent-sql.ts';
import { beganSql, restsInSql } from './rests-in-sql.ts';

const weekMs = 7 * 86_400_000;

/** A notice that is to be judged: planned, or in the outbox. */
export interface PlannedNotice {
  addressId: number;
  purpose: Purpose;
}

/** What the decision needs, of each notice in the order given; a notice whose address is gone is left out. */
export async function readReachFacts<N extends PlannedNotice>(
  tx: Tx,
  notices: readonly N[],
  now: Date,
): Promise<(ReachFacts & { personId: number; best: BestAddress; notice: N })[]> {
  if (notices.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<Row[]>(
    sql,
    notices.map(({ addressId }) => addressId),
    new Date(now.getTime() - weekMs),
  );
  const byAddress = new Map(rows.map((row) => [row.addressId, row]));
  return notices.flatMap((notice) => {
    const row = byAddress.get(notice.addressId);
    return row === undefined ? [] : [{ ...row, purpose: notice.purpose, notice }];
  });
}

/** Where the person is told things now; the notice's own address where they cannot be reached any more. */
export interface BestAddress {
  id: number;
  channel: string;
}

interface Row extends Omit<ReachFacts, 'purpose'> {
  addressId: number;
  personId: number;
  best: BestAddress;
}

const sql = `
SELECT a.id AS "addressId", p.id AS "personId", a.last_seen_at AS "lastSeenAt",
  jsonb_build_object('id', coalesce(b.id, a.id), 'channel', coalesce(b.channel, a.channel)) AS best,
  ${unknownSql('a')} AS unknown,
  p.stopped_at IS NOT NULL OR p.deleted_at IS NOT NULL AS stopped,
  ARRAY(SELECT k.purpose FROM ${latestConsentSql} k WHERE k.person_id = p.id AND k.granted) AS agreed,
  ${restsInSql('c', talkPlaces)} OR (${beganSql('c', ownTalk)}
    AND EXISTS (SELECT 1 FROM ticket t WHERE t.person_id = p.id AND t.state = 'taken')) AS talking,
  coalesce(s.quiet_from, ${usualLimits.quietFrom}) AS "quietFrom",
  coalesce(s.quiet_until, ${usualLimits.quietUntil}) AS "quietUntil",
  coalesce(s.weekly_cap, ${usualLimits.weeklyCap}) AS "weeklyCap",
  (SELECT count(*) FROM outbox o WHERE o.person_id = p.id AND ${countsSql('o', '$2::timestamptz')})::int AS told
FROM address a JOIN person p ON p.id = a.person_id
LEFT JOIN LATERAL ${bestAddressSql('p.id')} b ON true
LEFT JOIN conversation c ON c.person_id = p.id
LEFT JOIN alert_setting s ON s.person_id = p.id
WHERE a.id = ANY($1::int[])`;
