import { campaigns } from '../campaigns/campaigns.ts';
import { composeCampaignNotice } from '../campaigns/compose-campaign-notice.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope, ComposeNotice } from '../conversation/ports.ts';
import type { ReachDecision } from '../reach/decide-reach.ts';
import type { Purpose } from '../reach/purposes.ts';
import type { FindChannel } from '../reach/reach-channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { isAskedFor, postponeAlerts } from '../storage/alerts/alert-store.ts';
import { judgeNotice } from '../storage/reach/judge-notice.ts';
import type { Tx } from '../storage/tx.ts';
import { composeAlertNotice } from './compose-alert-notice.ts';
import { composeApplicantsNotice } from './compose-applicants-notice.ts';
import { composeStatusNotice } from './compose-status-notice.ts';

const dayMs = 86_400_000;

type DueEvent = Parameters<ComposeNotice<Tx>>[0];

/**
 * Makes the notices that start from our side, where they could leave now: what is not told yet (an alert, a campaign) then
 * comes again another time. An application that has changed is told as soon as it may be.
 */
export function createComposeNotice(renderer: Renderer, channelOf: FindChannel): ComposeNotice<Tx> {
  return async (event, scope, numbered) => {
    const { tx } = scope;
    const { address } = scope.turn;
    const purpose = await purposeOf(event, scope);
    if (purpose === undefined) return null;
    const planned = { addressId: address.id, purpose };
    const decision = await judgeNotice(tx, planned, channelOf(address.channel), scope.now);
    const message = await compose(event, scope, decision, numbered);
    return message === null ? null : { purpose, message: { ...message, language: scope.person.language } };
  };

  async function compose(
    event: DueEvent,
    scope: CommandScope<Tx>,
    decision: ReachDecision,
    numbered: boolean,
  ): Promise<RenderedMessage | null> {
    switch (event.type) {
      case 'ALERTS_DUE':
        if (decision.act === 'send') return composeAlertNotice(renderer, scope, numbered);
        await postponeAlerts(scope.tx, scope.person.id, scope.now, againAt(decision, scope.now));
        return null;
      case 'CAMPAIGN_DUE':
        if (decision.act !== 'send') return null;
        return composeCampaignNotice(renderer, scope, event.campaign, numbered);
      case 'APPLICATION_CHANGED':
        return decision.act === 'drop' ? null : composeStatusNotice(renderer, scope, event, numbered);
      case 'APPLICANTS_CHANGED':
        return decision.act === 'drop' ? null : composeApplicantsNotice(renderer, scope, event, numbered);
    }
  }
}

/** What each of our own events is for; undefined: a campaign that is no more. */
async function purposeOf(event: DueEvent, scope: CommandScope<Tx>): Promise<Purpose | undefined> {
  switch (event.type) {
    case 'ALERTS_DUE':
      return (await isAskedFor(scope.tx, scope.person.id, scope.now)) ? 'search' : 'alert';
    case 'CAMPAIGN_DUE':
      return campaigns.find(({ id }) => id === event.campaign)?.purpose;
    case 'APPLICATION_CHANGED':
      return 'status';
    case 'APPLICANTS_CHANGED':
      return 'work';
  }
}

/** What was dropped is looked at again in a day. */
function againAt(decision: ReachDecision, now: Date): Date {
  return decision.act === 'wait' ? decision.until : new Date(now.getTime() + dayMs);
}
