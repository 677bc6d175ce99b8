import type { Command } from 'commander';
import { KancaError } from '../errors.ts';
import { wholeProvince } from '../roles/covers-scope.ts';
import { cancelInvite, listInvites } from '../storage/roles/invites.ts';
import { wibDate } from '../time/wib-date.ts';
import { auditCommand } from './audit-command.ts';
import { withDatabase } from './with-database.ts';

/** `kanca roles invites` and `kanca roles uninvite`: codes that nobody has used yet. */
export function addInviteCommands(roles: Command): void {
  roles
    .command('invites')
    .description('codes that nobody has used yet: name, role, scope, who made it, last day')
    .option('--json', 'one JSON object a line')
    .action(({ json }: { json?: boolean }) =>
      withDatabase(async ({ db }) => {
        const invites = await listInvites(db.prisma, new Date());
        if (json === true) {
          for (const one of invites) process.stdout.write(`${JSON.stringify(one)}\n`);
          return;
        }
        for (const { name, role, scope, createdBy, expiresAt } of invites) {
          const maker = createdBy === null ? 'command line' : `person ${createdBy}`;
          const line = [name, role, scope ?? wholeProvince, maker, wibDate(expiresAt)];
          process.stdout.write(`${line.join('\t')}\n`);
        }
      }),
    );
  roles
    .command('uninvite <name>')
    .description('end a code that nobody has used; NAME as `kanca roles invites` shows it')
    .action((name: string) =>
      withDatabase(async ({ db }) => {
        const ended = await db.prisma.$transaction(async (tx) => {
          const done = await cancelInvite(tx, name);
          if (done) await auditCommand(tx, 'role.uninvite', name);
          return done;
        });
        if (!ended)
          throw new KancaError(`There is no open invitation "${name}".`, {
            code: 'INVITE_UNKNOWN',
            remedy: 'Take a name from `kanca roles invites`.',
          });
        process.stdout.write(`ended ${name}\n`);
      }),
    );
}
