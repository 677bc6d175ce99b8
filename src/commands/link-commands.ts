import type { CommandHandlers } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { createLinkCode } from '../storage/linking/create-link-code.ts';
import { linkAddress } from '../storage/linking/link-address.ts';
import { listChannels, preferChannel } from '../storage/linking/preferred-channel.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'loadChannels' | 'preferChannel' | 'createLinkCode' | 'linkAddress';

/** Commands that join a person's channels. */
export function linkCommands(renderer: Renderer): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadChannels: async (_command, scope) => [
      { type: 'CHANNELS_LOADED', channels: await listChannels(scope.tx, scope.person.id) },
    ],
    preferChannel: async ({ channel }, scope) => {
      await preferChannel(scope.tx, scope.person.id, channel);
      return [];
    },
    createLinkCode: async (_command, scope) => [
      { type: 'LINK_CODE_CREATED', code: await createLinkCode(scope.tx, scope.person.id, scope.now) },
    ],
    linkAddress: async ({ code }, scope) => {
      const notice = (language: string): string => renderer.render({ key: 'link:notice' }, language);
      const linked = await linkAddress(scope.tx, { code, personId: scope.person.id, notice }, scope.now);
      return [{ type: linked ? 'LINKED' : 'LINK_REFUSED' }];
    },
  };
}
