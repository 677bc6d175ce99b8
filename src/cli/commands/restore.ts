import type { Command } from 'commander';
import { restoreDatabase } from '../../storage/backup/restore-database.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('fill an empty database from a backup')
    .action((file: string) =>
      withDatabase(
        async ({ db }) => {
          const rows = await restoreDatabase(db, file);
          await auditCommand(db.prisma, 'backup.restore', '');
          process.stdout.write(`${rows} rows restored from ${file}.\n`);
        },
        { update: false, create: 'where named' },
      ),
    );
}
