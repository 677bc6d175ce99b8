import { text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope, ComposeNotice } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { composeCampaignNotice } from '../campaigns/compose-campaign-notice.ts';
import type { Tx } from '../storage/tx.ts';
import { composeAlertNotice } from './compose-alert-notice.ts';

/**
 * Makes the notices that start from our side, each with its purpose and language: WhatsApp chooses its template by
 * them. `rings` tells whether a channel makes a phone ring.
 */
export function createComposeNotice(renderer: Renderer, rings: (channel: string) => boolean): ComposeNotice {
  return async (event, scope, numbered) => {
    const ringing = rings(scope.turn.address.channel);
    switch (event.type) {
      case 'ALERTS_DUE':
        return meantFor(
          'alert',
          scope,
          await composeAlertNotice(renderer, scope, { rings: ringing, numbered }),
        );
      case 'CAMPAIGN_DUE':
        return composeCampaignNotice(renderer, scope, event.campaign, { rings: ringing, numbered });
      case 'APPLICATION_CHANGED':
        return meantFor('status', scope, await composeStatusNotice(renderer, scope, event.applicationId));
    }
  };
}

function meantFor(
  purpose: string,
  { person }: CommandScope,
  notice: RenderedMessage | null,
): RenderedMessage | null {
  return notice && { ...notice, purpose, language: person.language };
}

async function composeStatusNotice(
  renderer: Renderer,
  { tx, person }: CommandScope,
  applicationId: number,
): Promise<RenderedMessage | null> {
  const application = await (tx as Tx).application.findFirst({
    where: { id: applicationId, personId: person.id },
    include: { vacancy: { select: { title: true, employer: true } } },
  });
  if (application === null) return null;
  const status = { text: text(`apply:statusLong_${application.status}`) };
  const said = text('apply:changed', { ...application.vacancy, status });
  return { text: renderer.render(said, person.language), choices: [] };
}
