import { dirname } from 'node:path';
import type { Command } from 'commander';
import { holdRestored } from '../../broadcasts/hold-restored.ts';
import type { Database } from '../../storage/database.ts';
import { erasureListIn } from '../../storage/erasure/erasure-list.ts';
import { restoreDatabase } from '../../storage/backup/restore-database.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

export function addRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('fill an empty database from a backup')
    .option('--erasures <list>', 'a further list of people to erase again, erasures.jsonl of another folder')
    .option(
      '--hold',
      'of a backup that is not of just now: pause broadcasts, cancel notices that waited in it',
    )
    .action((file: string, { erasures, hold }: { erasures?: string; hold?: true }) =>
      withDatabase(
        async ({ db }) => {
          const beside = erasureListIn(dirname(file));
          const lists = erasures === undefined ? [beside] : [beside, erasures];
          const { rows, erased } = await restoreDatabase(db, file, lists);
          await auditCommand(db.prisma, 'backup.restore', '');
          if (hold === true) await sayHeld(db.prisma);
          process.stdout.write(`${rows} rows restored from ${file}; ${erased} people erased again.\n`);
        },
        { update: false, create: 'where named' },
      ),
    );
}

async function sayHeld(prisma: Database['prisma']): Promise<void> {
  const { paused, cancelled } = await prisma.$transaction((tx) => holdRestored(tx, new Date()));
  const broadcasts = paused.length === 0 ? 'none' : paused.join(', ');
  process.stdout.write(
    `Held: ${cancelled} notices cancelled; broadcasts paused: ${broadcasts}. \`kanca broadcast status ID\` says how far one was by the backup, \`resume ID\` or \`cancel ID\` goes on or ends it.\n`,
  );
}
