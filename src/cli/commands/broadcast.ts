import { InvalidArgumentError, type Command } from 'commander';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { changeBroadcast, type BroadcastChange } from '../../broadcasts/change-broadcast.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import type { Database } from '../../storage/database.ts';
import { audited } from '../broadcasts/audited.ts';
import { list } from '../broadcasts/list.ts';
import { send, type SendOptions } from '../broadcasts/send.ts';
import { status } from '../broadcasts/status.ts';
import { withDatabase } from '../with-database.ts';

export function addBroadcast(program: Command): void {
  const broadcast = program.command('broadcast').description('write to many people at once');
  addSend(broadcast);
  broadcast
    .command('list')
    .description('the newest broadcasts: number, state, time, audience, first words')
    .option('--limit <lines>', 'how many', readLimit, 20)
    .action(({ limit }: { limit: number }) => withDatabase(({ db }) => list(db, limit)));
  broadcast
    .command('status <id>')
    .description('how far a broadcast is')
    .option('--csv <file>', 'write the result of each person there')
    .option('--force', 'write over a file of that name')
    .action((id: string, options: { csv?: string; force?: boolean }) =>
      withDatabase(({ db }) => status(db, readId(id), options)),
    );
  for (const change of ['pause', 'resume', 'cancel'] as const) {
    broadcast
      .command(`${change} <id>`)
      .description(`${change} a broadcast; works within a second`)
      .action(async (text: string) => {
        const id = readId(text);
        await withDatabase(({ db }) => audited(db, `broadcast.${change}`, id, () => move(db, id, change)));
      });
  }
}

function addSend(broadcast: Command): void {
  broadcast
    .command('send')
    .description('look ahead at a broadcast, and with --yes send it')
    .requiredOption('--text-file <file>', 'one text, a JSON object by language, or sections "--- id"')
    .requiredOption('--audience <expression>', "e.g. 'regency=33.74 and not assessed'")
    .option('--lang <code>', 'only people with this language; a single text is in it')
    .option('--picture <file>', 'JPEG or PNG of at most 300 kB, above the text')
    .option(
      '--picture-alt <sentence>',
      'what the picture shows, for whoever does not see it; needed with --picture',
    )
    .option('--vacancy <code>', 'show this vacancy under the text')
    .option(
      '--button <text=flow>',
      'a button, up to three: "Saya ikut=interested", or search, assessment, apply, human; without TEXT= it has its usual words',
      (one: string, before: string[]) => [...before, one],
      [] as string[],
    )
    .option(
      '--at <time>',
      'once: ISO such as 2026-12-25T09:00+07:00, without a zone Western Indonesia, or "besok 09.00"',
    )
    .option('--every <day time>', 'again and again: "senin 09.00", "hari 08.00"; English days too')
    .option('--after <days>', 'on each person\'s own day: "3 hari" after they registered')
    .option('--dry-run', 'only look ahead')
    .option('--yes', 'send it; for more than 500 people it then waits for a supervisor')
    .action((options: SendOptions) =>
      withDatabase((context) => audited(context.db, 'broadcast.send', null, () => send(context, options))),
    );
}

async function move({ prisma }: Database, id: number, change: BroadcastChange): Promise<void> {
  const now = new Date();
  const { state } = await prisma.$transaction(async (tx) => {
    const changed = await changeBroadcast(tx, id, change, now);
    const line = { actorId: null, action: `broadcast.${change}`, subject: `broadcast:${id}`, allowed: true };
    await writeAudit(tx, line, now);
    return changed;
  });
  process.stdout.write(`Broadcast ${id}: ${state}\n`);
}

function readId(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new BroadcastError('gone', `"${text}" is no number of a broadcast.`);
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new InvalidArgumentError('It is a number from 1 to 1000.');
}
