import type { Command } from 'commander';
import { KancaError } from '../../errors.ts';
import type { Database } from '../../storage/database.ts';
import { dropDeadLetters, listDeadLetters, retryDeadLetters } from '../../storage/turns/dead-letters.ts';
import { auditCommand } from '../audit-command.ts';
import { withDatabase } from '../with-database.ts';

/** What to do with messages that were given up after repeated failure. */
export function addInbox(program: Command): void {
  const inbox = program
    .command('inbox')
    .description('messages that could not be handled: list them, try them again, drop them');
  inbox
    .command('list')
    .description('number, time, person, kind and error of each')
    .action(() => withDatabase(({ db }) => list(db)));
  const deeds = [
    ['retry', 'try them again, once the cause is mended', retryDeadLetters],
    ['drop', 'count them as handled', dropDeadLetters],
  ] as const;
  for (const [name, description, deed] of deeds) {
    inbox
      .command(`${name} <ids...>`)
      .description(`${description}; "all": every one`)
      .action((ids: string[]) =>
        withDatabase(async ({ db }) => {
          const chosen = ids[0] === 'all' ? [] : ids.map(toId);
          await auditCommand(db.prisma, `inbox.${name}`, ids.join(' '));
          const count = await deed(db.prisma, chosen);
          process.stdout.write(`${count} ${count === 1 ? 'message' : 'messages'}.\n`);
        }),
      );
  }
}

async function list({ prisma }: Database): Promise<void> {
  const letters = await listDeadLetters(prisma);
  for (const { id, parkedAt, personId, channel, type, error } of letters)
    process.stdout.write(
      `${id}  ${parkedAt.toISOString()}  person ${personId} on ${channel}  ${type}  ${error.split('\n')[0] ?? ''}\n`,
    );
  if (letters.length === 0) process.stdout.write('None.\n');
}

function toId(text: string): bigint {
  if (/^\d{1,18}$/u.test(text)) return BigInt(text);
  throw new KancaError(`"${text}" is no number of a message.`, {
    code: 'CONFIG_INVALID',
    remedy: 'Take the numbers that `kanca inbox list` shows, or "all".',
  });
}
