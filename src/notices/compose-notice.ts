import { text } from '../../flows/text.ts';
import type { ComposeNotice } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { composeCampaignNotice } from '../campaigns/compose-campaign-notice.ts';
import type { Tx } from '../storage/tx.ts';
import { composeAlertNotice } from './compose-alert-notice.ts';

/** Makes the notices that start from our side. `rings` tells whether a channel makes a phone ring. */
export function createComposeNotice(renderer: Renderer, rings: (channel: string) => boolean): ComposeNotice {
  return async (event, scope, numbered) => {
    if (event.type === 'ALERTS_DUE') {
      return composeAlertNotice(renderer, scope, { rings: rings(scope.turn.address.channel), numbered });
    }
    const tx = scope.tx as Tx;
    if (event.type === 'CAMPAIGN_DUE') {
      return composeCampaignNotice(renderer, scope, event.campaign, rings(scope.turn.address.channel));
    }
    const application = await tx.application.findFirst({
      where: { id: event.applicationId, personId: scope.person.id },
      include: { vacancy: { select: { title: true, employer: true } } },
    });
    if (application === null) return null;
    const status = { text: text(`apply:statusLong_${application.status}`) };
    const said = renderer.render(
      text('apply:changed', { ...application.vacancy, status }),
      scope.person.language,
    );
    return { text: said, choices: [] };
  };
}
