import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { verifyBackup } from '../../storage/backup/verify-backup.ts';
import { backupDatabase } from '../../storage/backup/backup-database.ts';
import { erasureListIn } from '../../storage/erasure/erasure-list.ts';
import { listErasures } from '../../storage/erasure/list-erasures.ts';
import { refuseToOverwrite } from '../refuse-to-overwrite.ts';
import { auditCommand } from '../audit-command.ts';
import { backupKeysOf } from '../backup-keys-of.ts';
import { withDatabase } from '../with-database.ts';

/** With `restore` also the way from the embedded database to PostgreSQL, and across its versions. */
export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('write everything into one compressed file')
    .option('--verify', 'read it back into a database that is thrown away, and compare')
    .option('--force', 'write over a file of that name')
    .action((file: string, options: { verify?: boolean; force?: boolean }) =>
      withDatabase(async ({ config, db }) => {
        const keys = backupKeysOf(config);
        if (options.force !== true) refuseToOverwrite(file);
        await auditCommand(db.prisma, 'backup.write', '');
        const rows = await backupDatabase(db, file, keys);
        if (lstatSync(file).isFile())
          await listErasures(db.prisma, erasureListIn(dirname(file)), new Date(), { keys, all: true });
        process.stderr.write(`${rows} rows written to ${file}.\n`);
        if (options.verify === true)
          process.stderr.write(`${await verifyBackup(file, keys)} rows came back from it the same.\n`);
      }),
    );
}
