import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { languages, type Language } from '../../../flows/languages.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { changeBroadcast, type BroadcastChange } from '../../broadcasts/change-broadcast.ts';
import { checkBroadcast } from '../../broadcasts/check-broadcast.ts';
import { checkMoment } from '../../broadcasts/check-moment.ts';
import { choiceLabel } from '../../broadcasts/choice-label.ts';
import { describePreflight } from '../../broadcasts/describe-preflight.ts';
import { parseMoment } from '../../broadcasts/parse-moment.ts';
import { readTextFile } from '../../broadcasts/read-text-file.ts';
import { resultsCsv } from '../../broadcasts/results-csv.ts';
import { submitBroadcast } from '../../broadcasts/submit-broadcast.ts';
import { KancaError } from '../../errors.ts';
import { readTariff } from '../../runtime/read-tariff.ts';
import { countBroadcast, countReplies } from '../../storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import { isServing } from '../../storage/broadcasts/is-serving.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import type { Tx } from '../../storage/tx.ts';
import { loadVacancy } from '../../storage/vacancies/load-vacancy.ts';
import { ExitCode } from '../exit-code.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

interface SendOptions {
  textFile: string;
  audience: string;
  lang?: string;
  vacancy?: string;
  at?: string;
  dryRun?: boolean;
  yes?: boolean;
}

export function addBroadcast(program: Command): void {
  const broadcast = program.command('broadcast').description('write to many people at once');
  broadcast
    .command('send')
    .description('look ahead at a broadcast, and with --yes send it')
    .requiredOption('--text-file <file>', 'one text, a JSON object by language, or sections "--- id"')
    .requiredOption('--audience <expression>', "e.g. 'regency=33.74 and not assessed'")
    .option('--lang <code>', 'only people with this language; a single text is in it')
    .option('--vacancy <code>', 'show this vacancy under the text')
    .option('--at <time>', 'when, e.g. 2026-12-25T09:00 (Western Indonesia)')
    .option('--dry-run', 'only look ahead')
    .option('--yes', 'send it')
    .action((options: SendOptions) => withDatabase((context) => send(context, options)));
  broadcast
    .command('status <id>')
    .description('how far a broadcast is')
    .option('--csv <file>', 'write the result of each person there')
    .action((id: string, options: { csv?: string }) =>
      withDatabase(({ db }) => status(db.prisma, readId(id), options.csv)),
    );
  for (const change of ['pause', 'resume', 'cancel'] as const) {
    broadcast
      .command(`${change} <id>`)
      .description(`${change} a broadcast; works within a second`)
      .action((id: string) => withDatabase(({ db }) => move(db.prisma, readId(id), change)));
  }
}

async function send({ db, config, logger }: CommandContext, options: SendOptions): Promise<void> {
  const now = new Date();
  const tariff = readTariff(config, logger);
  const language = options.lang === undefined ? null : readLanguage(options.lang);
  const draft = {
    texts: readTextFile(readFileText(options.textFile), language ?? 'id'),
    audience: options.audience,
    language,
    choices: [],
    vacancyId: options.vacancy === undefined ? null : await vacancyId(db.prisma, options.vacancy),
  };
  const at = options.at === undefined ? null : parseMoment(options.at, now);
  if (at !== null) checkMoment(at, now);
  const check = { scope: null, tariff, now };
  const preflight = await db.prisma.$transaction((tx) => checkBroadcast(tx, draft, check));
  process.stdout.write(`${describePreflight(preflight)}\n`);
  if (options.dryRun === true) return;
  if (options.yes !== true) {
    process.stdout.write('Nothing was sent. Add --yes to send it.\n');
    process.exitCode = ExitCode.failed;
    return;
  }
  const submission = { draft, authorId: null, at, repeat: null };
  const { id } = await db.prisma.$transaction(async (tx) => {
    const submitted = await submitBroadcast(tx, submission, check);
    await audit(tx, 'broadcast.send', submitted.id, now);
    return submitted;
  });
  const when = at === null ? 'starts now' : `starts at ${at.toISOString()}`;
  process.stdout.write(`Broadcast ${id} ${when}. How far it is: kanca broadcast status ${id}\n`);
  if (!(await isServing(db.prisma, now)))
    process.stdout.write('No `kanca serve` is running: the messages wait until one does.\n');
}

async function status(prisma: CommandContext['db']['prisma'], id: number, csv?: string): Promise<void> {
  const broadcast = await loadBroadcast(prisma, id);
  if (broadcast === null) throw new BroadcastError('gone', `There is no broadcast ${id}.`);
  const { total, sent, failed, unreachable, skipped, inHand, replied } = await countBroadcast(prisma, id);
  const lines = [
    `Broadcast ${id}: ${broadcast.state}`,
    `audience ${broadcast.audience}`,
    `people ${total}, sent ${sent}, in hand ${inHand}, failed ${failed}, unreachable ${unreachable}, passed over ${skipped}, replied ${replied}`,
    ...(await countReplies(prisma, id)).map(
      ({ reply, people }) => `reply "${choiceLabel(broadcast, reply)}": ${people}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (csv === undefined) return;
  const rows = resultsCsv(prisma, id, (reply) => choiceLabel(broadcast, reply));
  await pipeline(Readable.from(rows), createWriteStream(csv));
}

async function move(
  prisma: CommandContext['db']['prisma'],
  id: number,
  change: BroadcastChange,
): Promise<void> {
  const now = new Date();
  const { state } = await prisma.$transaction(async (tx) => {
    const changed = await changeBroadcast(tx, id, change, now);
    await audit(tx, `broadcast.${change}`, id, now);
    return changed;
  });
  process.stdout.write(`Broadcast ${id}: ${state}\n`);
}

function audit(tx: Tx, action: string, id: number, now: Date): Promise<void> {
  return writeAudit(tx, { actorId: null, action, subject: `broadcast:${id}`, allowed: true }, now);
}

async function vacancyId(tx: Tx, code: string): Promise<number> {
  const vacancy = await loadVacancy(tx, code);
  if (vacancy === null) throw new BroadcastError('unknownVacancy', `There is no vacancy ${code}.`);
  return vacancy.id;
}

function readLanguage(code: string): Language {
  const language = languages.find((one) => one === code);
  if (language === undefined) throw new BroadcastError('unknownLanguage', `There is no language "${code}".`);
  return language;
}

function readId(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new BroadcastError('gone', `"${text}" is no number of a broadcast.`);
}

function readFileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new KancaError(`${path} cannot be read.`, {
      code: 'FILE_UNREADABLE',
      remedy: 'Look at the path and its permissions.',
      cause,
    });
  }
}
