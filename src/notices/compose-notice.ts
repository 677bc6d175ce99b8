import { text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import type { CommandScope, ComposeNotice } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { composeCampaignNotice } from '../campaigns/compose-campaign-notice.ts';
import { loadApplicationState } from '../storage/applications/application-store.ts';
import type { Tx } from '../storage/tx.ts';
import { composeAlertNotice } from './compose-alert-notice.ts';

/**
 * Makes the notices that start from our side, each with its purpose and language: WhatsApp chooses its template by
 * them. `rings` tells whether a channel makes a phone ring.
 */
export function createComposeNotice(
  renderer: Renderer,
  rings: (channel: string) => boolean,
): ComposeNotice<Tx> {
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
  { person }: CommandScope<Tx>,
  notice: RenderedMessage | null,
): RenderedMessage | null {
  return notice && { ...notice, purpose, language: person.language };
}

async function composeStatusNotice(
  renderer: Renderer,
  { tx, person }: CommandScope<Tx>,
  applicationId: number,
): Promise<RenderedMessage | null> {
  const application = await loadApplicationState(tx, person.id, applicationId);
  if (application === null) return null;
  const { status, ...vacancy } = application;
  const said = text('apply:changed', {
    ...vacancy,
    status: { text: text(`apply:statusLong_${status}`) },
  });
  return { text: renderer.render(said, person.language), choices: [] };
}
