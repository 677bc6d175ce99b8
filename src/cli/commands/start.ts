import type { Command } from 'commander';
import { offerSample } from '../offer-sample.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';
import { chat } from './chat.ts';
import { serveChannels } from './serve.ts';
import { createChannels } from '../../runtime/create-channels.ts';

export function addStart(program: Command): void {
  program
    .command('start')
    .description('serve the channels that are set up; without any, chat in this terminal')
    .action(() => withDatabase(start, { lasting: true, create: 'yes' }));
}

async function start(context: CommandContext): Promise<void> {
  if ((await createChannels(context.config, context.logger, context.db)).channels.length > 0)
    return serveChannels(context);
  await offerSample(context, true);
  await chat(context, { as: 'local' });
}
