import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { findSubject, markCampaignSent } from '../storage/campaigns/campaign-store.ts';
import type { Tx } from '../storage/tx.ts';
import { campaigns } from './campaigns.ts';

/**
 * The message of a campaign for one person, or null: they are not meant any more.
 * @param numbered nothing else is being asked, so a number or a button may answer, otherwise the words of the choices do
 */
export async function composeCampaignNotice(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  id: string,
  numbered: boolean,
): Promise<RenderedMessage | null> {
  const tx = scope.tx;
  const { person, now } = scope;
  const campaign = campaigns.find((one) => one.id === id);
  const about = campaign === undefined ? null : await findSubject(tx, campaign, person.id, now);
  if (campaign === undefined || about === null) return null;
  const { subject } = about;
  if (!(await markCampaignSent(tx, { campaign: id, personId: person.id, subject }, now))) return null;
  const say = (key: string): string =>
    renderer.render({ key, vars: { name: person.name ?? '', about: about.name } }, person.language);
  const choices = (campaign.choices ?? []).map((choice, at) => ({
    key: `${at + 1}`,
    data: `n:k:${id}:${subject}:${choice}`,
    label: say(`campaign:${choice}`),
  }));
  const text = say(campaign.text);
  const words = choices.map(({ label }) => label.toUpperCase()).join(' / ');
  return {
    text: numbered || words === '' ? text : `${text}\n\n${say('campaign:answerInWords')} ${words}`,
    choices: numbered ? choices : [],
  };
}
