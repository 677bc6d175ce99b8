import { dirname } from 'node:path';
import type { Command } from 'commander';
import { backupDatabase } from '../../storage/backup/backup-database.ts';
import { erasureListIn } from '../../storage/erasure/erasure-list.ts';
import { listErasures } from '../../storage/erasure/list-erasures.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

/** With `restore` also the way from the embedded database to PostgreSQL, and across its versions. */
export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('write everything into one compressed file')
    .action((file: string) =>
      withDatabase(async ({ db }) => {
        await auditCommand(db.prisma, 'backup.write', '');
        const rows = await backupDatabase(db, file);
        await listErasures(db.prisma, erasureListIn(dirname(file)), new Date(), { all: true });
        process.stdout.write(`${rows} rows written to ${file}.\n`);
      }),
    );
}
