import { join } from 'node:path';
import type { Command } from 'commander';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { KancaError, toKancaError } from '../../errors.ts';
import type { BackupPlan } from '../../jobs/back-up-daily.ts';
import { createChannels } from '../../runtime/create-channels.ts';
import { readTariff } from '../../runtime/read-tariff.ts';
import { serve } from '../../runtime/serve.ts';
import { officeDays } from '../../time/office-days.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the channels that are set up, until stopped')
    .action(() => withDatabase(serveChannels, { quiet: false, lasting: true, create: 'yes' }));
}

/** Serves until SIGINT or SIGTERM. */
export async function serveChannels({ config, db, logger }: CommandContext): Promise<void> {
  const stopListening = logUnhandledRejections(logger);
  const { channels, clockKey } = await createChannels(config, logger, db);
  if (channels.length === 0) {
    throw new KancaError('No channel is set up.', {
      code: 'CONFIG_INVALID',
      remedy: 'Set TELEGRAM_BOT_TOKEN or WHATSAPP_TRANSPORT, or try `kanca chat`.',
    });
  }
  const running = await serve({
    db,
    dataDir: config.KANCA_DATA_DIR,
    channels,
    logger,
    clockKey,
    tariff: readTariff(config, logger),
    backups: backupPlan(config),
    healthPort: config.HEALTH_PORT,
    officeDays: officeDays(config.OFFICE_HOLIDAYS),
    ticketIdleMs: config.TICKET_IDLE_HOURS * 3_600_000,
  });
  logger.info({ channels: channels.map(({ name }) => name), database: db.location }, 'serving');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  logger.info('stopping');
  await running.stop();
  stopListening();
}

function backupPlan(config: Config): BackupPlan | undefined {
  if (config.BACKUP_DAILY === 'off') return undefined;
  return { folder: join(config.KANCA_DATA_DIR, 'backups'), hook: config.BACKUP_HOOK };
}

/** What a library started and forgot must not end the service: Node would, and every channel with it. */
function logUnhandledRejections(logger: Logger): () => void {
  const log = (cause: unknown): void => {
    const { message } = toKancaError(cause);
    const code = cause instanceof KancaError ? cause.code : 'UNHANDLED_REJECTION';
    const remedy = 'The service goes on; if this line repeats, report it with the log around it.';
    logger.error({ err: new KancaError(message, { code, remedy, cause }) }, 'a part failed unheard');
  };
  process.on('unhandledRejection', log);
  return () => void process.off('unhandledRejection', log);
}
