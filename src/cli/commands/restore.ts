import { dirname } from 'node:path';
import type { Command } from 'commander';
import { holdRestored } from '../../broadcasts/hold-restored.ts';
import type { Database } from '../../storage/database.ts';
import { erasureListIn } from '../../storage/erasure/erasure-list.ts';
import { forgetWorkers } from '../../storage/outbox/workers.ts';
import { restoreDatabase } from '../../storage/backup/restore-database.ts';
import { readSealKey, type BackupKeys } from '../../storage/backup/backup-keys.ts';
import type { Config } from '../../config.ts';
import { backupKeysOf } from '../backup-keys-of.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

interface Options {
  erasures?: string;
  hold?: true;
  key?: string;
  unproven?: true;
}

export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('fill an empty database from a backup')
    .option('--erasures <list>', 'a further list of people to erase again, erasures.jsonl of another folder')
    .option(
      '--hold',
      'of a backup that is not of just now: pause broadcasts, cancel notices that waited in it, end open invitations and codes',
    )
    .option('--key <file>', 'backup.key of the installation that wrote it, where that is another one')
    .option('--unproven', 'take a file although nothing proves that it is unchanged')
    .action((file: string, { erasures, hold, key, unproven }: Options) =>
      withDatabase(
        async ({ config, db }) => {
          const beside = erasureListIn(dirname(file));
          const lists = erasures === undefined ? [beside] : [beside, erasures];
          const { rows, erased } = await restoreDatabase(db, file, {
            lists,
            unproven,
            keys: keysOf(config, key),
          });
          await auditCommand(db.prisma, 'backup.restore', '', new Date(), {
            unproven: unproven === true,
          });
          await forgetWorkers(db.prisma);
          if (hold === true) await sayHeld(db.prisma);
          process.stdout.write(`${rows} rows restored from ${file}; ${erased} people erased again.\n`);
        },
        { update: false, create: 'where named' },
      ),
    );
}

function keysOf(config: Config, key: string | undefined): BackupKeys {
  const own = backupKeysOf(config);
  return key === undefined ? own : { ...own, seals: [...own.seals, readSealKey(key)] };
}

async function sayHeld(prisma: Database['prisma']): Promise<void> {
  const { paused, cancelled, ended } = await prisma.$transaction((tx) => holdRestored(tx, new Date()));
  const broadcasts = paused.length === 0 ? 'none' : paused.join(', ');
  process.stdout.write(
    `Held: ${cancelled} notices cancelled, ${ended} invitations, codes and joinings of accounts ended; broadcasts paused: ${broadcasts}. \`kanca broadcast status ID\` says how far one was by the backup, \`resume ID\` or \`cancel ID\` goes on or ends it.\n`,
  );
}
