import { commonCommands } from '../../flows/command.ts';
import { flows } from '../../flows/registry.ts';
import { KancaError } from '../errors.ts';
import { permissions, type Act } from './permissions.ts';

/** What each command needs, as the folders of the flows say. A command that is not here is refused. */
export const commandActs: ReadonlyMap<string, Act | 'everyone'> = readActs([
  commonCommands,
  ...Object.values(flows).map(({ commands = {} }) => commands),
]);

function readActs(tables: readonly Readonly<Record<string, string>>[]): Map<string, Act | 'everyone'> {
  const acts = new Map<string, Act | 'everyone'>();
  for (const [command, act] of tables.flatMap((table) => Object.entries(table))) {
    if (act !== 'everyone' && !Object.hasOwn(permissions, act)) {
      throw new KancaError(`The command ${command} is for whoever may do ${act}, which is no act.`, {
        code: 'ACT_UNKNOWN',
        remedy: "Say 'everyone' in the commands.ts of the flow, or an act of src/roles/permissions.ts.",
      });
    }
    if (acts.has(command)) {
      throw new KancaError(`Two flows have a command ${command}.`, {
        code: 'COMMAND_TWICE',
        remedy: 'Give one of them another name; a flow may ask for commands of others.',
      });
    }
    acts.set(command, act as Act | 'everyone');
  }
  return acts;
}
