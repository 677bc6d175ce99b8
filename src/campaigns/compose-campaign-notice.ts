import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { afterQuietHours } from '../notices/quiet-hours.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadAlertSetting } from '../storage/alerts/alert-store.ts';
import { countNotices } from '../storage/campaigns/count-notices.ts';
import { isMeant, markCampaignSent } from '../storage/campaigns/campaign-store.ts';
import type { Tx } from '../storage/tx.ts';
import { campaigns } from './campaigns.ts';

/**
 * The message of a campaign for one person, or null: they are not meant any more, it is quiet now, or they have heard
 * enough this week (the campaign then looks again another day).
 */
export async function composeCampaignNotice(
  renderer: Renderer,
  scope: CommandScope,
  id: string,
  rings: boolean,
): Promise<RenderedMessage | null> {
  const tx = scope.tx as Tx;
  const { person, now } = scope;
  const campaign = campaigns.find((one) => one.id === id);
  if (campaign === undefined || !(await isMeant(tx, campaign, person.id, now))) return null;
  const { quietFrom, quietUntil, weeklyCap } = await loadAlertSetting(tx, person.id);
  if (rings && afterQuietHours(now, quietFrom, quietUntil) > now) return null;
  if ((await countNotices(tx, person.id, now)) >= weeklyCap) return null;
  if (!(await markCampaignSent(tx, id, person.id, now))) return null;
  const text = renderer.render({ key: campaign.text, vars: { name: person.name ?? '' } }, person.language);
  return { text, choices: [], purpose: 'reminder', language: person.language };
}
