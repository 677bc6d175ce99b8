import { maskName } from '../people/mask-name.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import type { CommandTools } from './command-tools.ts';
import { createLinkCode } from '../storage/linking/create-link-code.ts';
import {
  cancelLink,
  confirmLink,
  requestLink,
  sideOf,
  type LinkSide,
} from '../storage/linking/link-requests.ts';
import { isLocked, noteWrongCode } from '../storage/linking/lockouts.ts';
import { listChannels, preferChannel } from '../storage/linking/preferred-channel.ts';
import { languageOf } from '../storage/people/language.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import { wibTime } from '../time/wib-time.ts';
import { auditOwnAct } from './audit-own-act.ts';

type Handled =
  'loadChannels' | 'preferChannel' | 'createLinkCode' | 'requestLink' | 'confirmLink' | 'cancelLink';

/** Commands that join a person's channels; each step of a joining is in the audit log. */
export function linkCommands({ renderer }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  const shown = ({ name, channel }: LinkSide, language: string) => ({
    account: name === '' ? renderer.render({ key: 'link:nameless' }, language) : maskName(name),
    channel: renderer.render({ key: `link:channel_${channel}` }, language),
  });
  const tell = async (scope: CommandScope<Tx>, personId: number, key: string, at?: Date): Promise<void> => {
    const language = await languageOf(scope.tx, personId);
    const vars = at === undefined ? shown(await sideOf(scope.tx, scope.person.id), language) : momentVars(at);
    const message = { text: renderer.render({ key, vars }, language), choices: [], language };
    await writeNotice(scope.tx, { personId, purpose: 'security', message }, scope.now);
  };

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

    requestLink: async ({ code }, scope) => {
      const { person, now, turn } = scope;
      if (await isLocked(scope.tx, turn.address, now)) {
        await auditOwnAct(scope, 'link.locked', '', false);
        return [{ type: 'LINK_REFUSED', why: 'locked' }];
      }
      const keeper = await requestLink(scope.tx, { code, personId: person.id }, now);
      if (keeper === null) {
        await noteWrongCode(scope.tx, turn.address, now);
        await auditOwnAct(scope, 'link.request', '', false);
        return [{ type: 'LINK_REFUSED', why: 'unknown' }];
      }
      await auditOwnAct(scope, 'link.request', `person:${keeper.personId}`, true);
      const staff = (await loadGrants(scope.tx, person.id)).length > 0;
      return [{ type: 'LINK_REQUESTED', ...shown(keeper, person.language), staff }];
    },

    confirmLink: async (_command, scope) => {
      const confirmed = await confirmLink(scope.tx, scope.person.id, scope.now);
      if (confirmed === null) return [{ type: 'LINK_NONE' }];
      const { by, other, joinsAt } = confirmed;
      await auditOwnAct(scope, `link.confirm.${by}`, `person:${other}`, true);
      if (joinsAt === null) await tell(scope, other, 'link:askMaker');
      else await tell(scope, other, 'link:tellJoiner', joinsAt);
      return [{ type: 'LINK_CONFIRMED', joins: joinsAt === null ? null : momentOf(joinsAt) }];
    },

    cancelLink: async (_command, scope) => {
      const { ended, tell: others } = await cancelLink(scope.tx, scope.person.id);
      if (ended === 0) return [{ type: 'LINK_NONE' }];
      await auditOwnAct(scope, 'link.cancel', '', true);
      for (const other of others) await tell(scope, other, 'link:tellCancelled');
      return [{ type: 'LINK_CANCELLED' }];
    },
  };
}

function momentOf(at: Date): { date: string; time: string } {
  return { date: at.toISOString(), time: wibTime(at).toFormat('HH.mm') };
}

function momentVars(at: Date) {
  const { date, time } = momentOf(at);
  return { date: { date }, time };
}
