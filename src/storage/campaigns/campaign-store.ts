import { talkPlaces } from '../../../flows/talk-places.ts';
import type { Campaign } from '../../campaigns/campaigns.ts';
import { wibTime } from '../../time/wib-time.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { forbiddenSql } from '../reach/forbidden-sql.ts';
import { quietSql } from '../reach/quiet-sql.ts';
import { restsInSql } from '../reach/rests-in-sql.ts';
import type { Tx } from '../tx.ts';

const dayMs = 86_400_000;

/** What a campaign is about for one person: empty texts where it is about nothing in particular. */
export interface CampaignSubject {
  subject: string;
  name: string;
}

/** What a campaign still has to tell a person who may be written to; null: nothing. */
export async function findSubject(
  tx: Tx,
  campaign: Campaign,
  personId: number,
  now: Date,
): Promise<CampaignSubject | null> {
  const { from, until } = window(campaign, now);
  const [found] = await tx.$queryRawUnsafe<CampaignSubject[]>(
    `SELECT s.subject, s.name FROM ${concerned(campaign)} WHERE p.id = $4::int AND ${condition(campaign)} LIMIT 1`,
    from,
    until,
    campaign.id,
    personId,
  );
  return found ?? null;
}

/** Notes that the person has got it. False when they had it before. */
export async function markCampaignSent(
  tx: Tx,
  sent: { campaign: string; personId: number; subject: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.campaignSent.createMany({ data: { ...sent, at: now }, skipDuplicates: true });
  return count > 0;
}

/**
 * Puts a CAMPAIGN_DUE event into the inbox of the people a campaign concerns now, outside their quiet hours; who has
 * one unread or had one today gets no second. Returns how many.
 */
export function announceCampaign(
  tx: Tx,
  campaign: Campaign,
  channels: readonly string[],
  now: Date,
  limit: number,
): Promise<number> {
  const { from, until } = window(campaign, now);
  const time = wibTime(now);
  return tx.$executeRawUnsafe(
    `INSERT INTO inbox (address_id, person_id, channel, external_id, event, received_at)
     SELECT a.id, p.id, a.channel, 'campaign:' || $3::text || ':' || p.id || ':' || $4::text,
       jsonb_build_object('type', 'CAMPAIGN_DUE', 'campaign', $3::text), $5::timestamptz
     FROM ${concerned(campaign)}
     JOIN LATERAL ${bestAddressSql('p.id')} a ON a.channel = ANY($6::text[])
     LEFT JOIN alert_setting quiet ON quiet.person_id = p.id
     WHERE ${condition(campaign)}
       AND NOT ${quietSql('$7::int')}
       AND NOT EXISTS (
         SELECT 1 FROM inbox t WHERE t.channel = a.channel
           AND t.external_id = 'campaign:' || $3::text || ':' || p.id || ':' || $4::text)
       AND p.id NOT IN (
         SELECT person_id FROM inbox WHERE done_at IS NULL AND parked_at IS NULL AND event->>'type' = 'CAMPAIGN_DUE')
     LIMIT $8::int
     ON CONFLICT (channel, external_id) DO NOTHING`,
    from,
    until,
    campaign.id,
    time.toISODate(),
    now,
    [...channels],
    time.hour,
    limit,
  );
}

/** People with their conversations and what the campaign is about. */
function concerned({ about }: Campaign): string {
  return `person p JOIN conversation c ON c.person_id = p.id
    CROSS JOIN LATERAL (${about ?? "SELECT '' AS subject, '' AS name"}) s`;
}

/** Parameters 1 and 2: between which moments `since` must lie; 3: the campaign. */
function condition({ who, since, purpose }: Campaign): string {
  return `(${who}) AND NOT ${restsInSql('c', talkPlaces)}
    AND ${since} > $1::timestamptz AND ${since} <= $2::timestamptz
    AND (${forbiddenSql(purpose)}) IS NULL
    AND NOT EXISTS (SELECT 1 FROM campaign_sent k
      WHERE k.campaign = $3::text AND k.person_id = p.id AND k.subject = s.subject)`;
}

function window({ afterDays, withinDays }: Campaign, now: Date): { from: Date; until: Date } {
  return {
    from: new Date(now.getTime() - withinDays * dayMs),
    until: new Date(now.getTime() - afterDays * dayMs),
  };
}
