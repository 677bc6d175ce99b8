import type { Command } from 'commander';
import { migrate } from '../../storage/migrate.ts';
import { withDatabase } from '../with-database.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version (every start does so, too)')
    .action(() =>
      withDatabase(
        async ({ db }) => {
          const applied = await migrate(db);
          process.stdout.write(
            applied.length === 0 ? 'The database is up to date.\n' : `Applied ${applied.join(', ')}.\n`,
          );
        },
        { update: false, create: 'where named' },
      ),
    );
}
