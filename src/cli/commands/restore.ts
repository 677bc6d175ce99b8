import { dirname } from 'node:path';
import type { Command } from 'commander';
import { erasureListIn } from '../../storage/erasure/erasure-list.ts';
import { restoreDatabase } from '../../storage/backup/restore-database.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('fill an empty database from a backup')
    .option('--erasures <list>', 'a further list of people to erase again, erasures.jsonl of another folder')
    .action((file: string, { erasures }: { erasures?: string }) =>
      withDatabase(
        async ({ db }) => {
          const beside = erasureListIn(dirname(file));
          const lists = erasures === undefined ? [beside] : [beside, erasures];
          const { rows, erased } = await restoreDatabase(db, file, lists);
          await auditCommand(db.prisma, 'backup.restore', '');
          process.stdout.write(`${rows} rows restored from ${file}; ${erased} people erased again.\n`);
        },
        { update: false, create: 'where named' },
      ),
    );
}
