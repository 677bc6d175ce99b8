import type { Command } from 'commander';
import { KancaError } from '../../errors.ts';
import { exportPerson } from '../../storage/people/export-person.ts';
import { findPersonId } from '../../storage/people/find-person-id.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('export data')
    .command('person <id>')
    .description(
      'everything kept of one person as JSON; ID: the chat name, channel:address, or the number of the person',
    )
    .action((id: string) =>
      withDatabase(async ({ db }) => {
        const personId = await findPersonId(db.prisma, id);
        const copy = personId === null ? null : await exportPerson(db.prisma, personId);
        if (copy === null) {
          throw new KancaError(`There is nobody "${id}".`, {
            code: 'PERSON_UNKNOWN',
            remedy: 'Give a chat name, channel:address, or the number of a person.',
          });
        }
        await auditCommand(db.prisma, 'export.person', `person:${personId}`);
        process.stdout.write(`${JSON.stringify(copy, bigintAsText, 2)}\n`);
      }),
    );
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
