import { join } from 'node:path';
import type { Command } from 'commander';
import { bringUpToDate } from '../../storage/bring-up-to-date.ts';
import { backupKeysOf } from '../backup-keys-of.ts';
import { withDatabase } from '../with-database.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version (every start does so, too)')
    .action(() =>
      withDatabase(
        async ({ config, db }) => {
          const { applied, backup } = await bringUpToDate(db, join(config.KANCA_DATA_DIR, 'backups'), () =>
            backupKeysOf(config),
          );
          if (backup !== null) process.stdout.write(`What there was is kept in ${backup}.\n`);
          process.stdout.write(
            applied.length === 0 ? 'The database is up to date.\n' : `Applied ${applied.join(', ')}.\n`,
          );
        },
        { update: false, create: 'where named' },
      ),
    );
}
