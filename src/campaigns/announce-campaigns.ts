import { campaigns } from './campaigns.ts';
import { announceCampaign } from '../storage/campaigns/campaign-store.ts';
import type { Tx } from '../storage/tx.ts';

/** Told at once; the rest follow at the next look. */
const batch = 500;

/** Looks through all campaigns for people whose day has come. Returns how many. */
export async function announceCampaigns(tx: Tx, channels: readonly string[], now: Date): Promise<number> {
  let told = 0;
  for (const campaign of campaigns) told += await announceCampaign(tx, campaign, channels, now, batch);
  return told;
}
