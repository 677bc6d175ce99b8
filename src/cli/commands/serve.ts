import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { KancaError, toKancaError } from '../../errors.ts';
import type { BackupPlan } from '../../jobs/back-up-daily.ts';
import { createChannels } from '../../runtime/create-channels.ts';
import { processRoles, type ProcessRole } from '../../runtime/process-role.ts';
import { readTariff } from '../../runtime/read-tariff.ts';
import { serve } from '../../runtime/serve.ts';
import { answerDays } from '../../applications/answer-days.ts';
import { officeDays } from '../../time/office-days.ts';
import { backupKeysOf } from '../backup-keys-of.ts';
import type { BackupKeys } from '../../storage/backup/backup-keys.ts';
import { ExitCode } from '../exit-code.ts';
import { retentionDays } from '../../storage/retention/retention-days.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the channels that are set up, until stopped')
    .addOption(
      new Option('--only <part>', 'one of several processes on one database: see docs/operations.md').choices(
        processRoles.filter((role) => role !== 'all'),
      ),
    )
    .action(({ only }: { only?: ProcessRole }) =>
      withDatabase((context) => serveChannels(context, only), { quiet: false, lasting: true, create: 'yes' }),
    );
}

/** Serves until SIGINT or SIGTERM. */
export async function serveChannels(
  { config, db, logger }: CommandContext,
  role: ProcessRole = 'all',
): Promise<void> {
  const stopListening = logUnhandledRejections(logger);
  const { channels, clockKey, alone, whole } = await createChannels(config, logger, db);
  if (channels.length === 0) {
    throw new KancaError('No channel is set up.', {
      code: 'CONFIG_INVALID',
      remedy: 'Set TELEGRAM_BOT_TOKEN or WHATSAPP_TRANSPORT, or try `kanca chat`.',
    });
  }
  if (role !== 'all' && whole.length > 0)
    throw new KancaError(`${whole.join(', ')} needs one process for everything.`, {
      code: 'CONFIG_INVALID',
      remedy: 'Leave --only out, or set WHATSAPP_TRANSPORT to cloud or off.',
    });
  let lost: (error: KancaError) => void = () => undefined;
  const losing = new Promise<void>((resolve) => {
    lost = (err) => {
      logger.error({ err }, 'ending');
      process.exitCode = ExitCode.failed;
      resolve();
    };
  });
  const keys = backupKeysOf(config);
  const running = await serve({
    role,
    alone,
    onLost: (error) => lost(error),
    db,
    dataDir: config.KANCA_DATA_DIR,
    channels,
    logger,
    clockKey,
    tariff: readTariff(config, logger),
    kept: retentionDays(config.RETENTION_DAYS),
    repliesADay: config.REPLIES_A_DAY,
    silence: { silentDays: config.SILENT_DAYS, roleIdleDays: config.ROLE_IDLE_DAYS },
    vacancyStaleDays: config.KANCA_VACANCY_STALE_DAYS,
    backups: backupPlan(config, keys),
    keys,
    healthPort: config.HEALTH_PORT,
    officeDays: officeDays(config.OFFICE_HOLIDAYS),
    answerDays: answerDays(config.ANSWER_DAYS),
    ticketIdleMs: config.TICKET_IDLE_HOURS * 3_600_000,
  });
  logger.info({ part: role, channels: channels.map(({ name }) => name), database: db.location }, 'serving');
  const asked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await Promise.race([asked, losing]);
  logger.info('stopping');
  await running.stop();
  stopListening();
}

function backupPlan(config: Config, keys: BackupKeys): BackupPlan | undefined {
  if (config.BACKUP_DAILY === 'off') return undefined;
  return {
    folder: join(config.KANCA_DATA_DIR, 'backups'),
    hook: config.BACKUP_HOOK,
    keys,
  };
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
