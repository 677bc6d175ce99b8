import type { BotCommand } from '@grammyjs/types';
import { failures } from '../failures.ts';
import type { Parameters } from '../parameters.ts';
import type { Method } from '../world.ts';

export const setMyCommands: Method<'setMyCommands'> = (world, parameters) => {
  const commands = parameters.json<BotCommand[]>('commands') ?? [];
  if (commands.length > 100) throw failures.badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw failures.badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256)
      throw failures.badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  world.commands.set(
    keyOf(parameters),
    commands.map(({ command, description }) => ({ command, description })),
  );
  return true;
};

export const getMyCommands: Method<'getMyCommands'> = (world, parameters) =>
  world.commands.get(keyOf(parameters)) ?? [];

export const deleteMyCommands: Method<'deleteMyCommands'> = (world, parameters) => {
  world.commands.delete(keyOf(parameters));
  return true;
};

function keyOf(parameters: Parameters): string {
  const language = parameters.text('language_code');
  if (!/^([a-z]{2})?$/.test(language)) throw failures.badRequest('invalid language code specified');
  return `${JSON.stringify(parameters.json('scope') ?? { type: 'default' })} ${language}`;
}
