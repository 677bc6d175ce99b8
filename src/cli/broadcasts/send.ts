import { languages, type Language } from '../../../flows/languages.ts';
import type { BroadcastDraft } from '../../broadcasts/broadcast.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { checkBroadcast, type CheckOptions } from '../../broadcasts/check-broadcast.ts';
import { describePreflight } from '../../broadcasts/describe-preflight.ts';
import { readChoice } from '../../broadcasts/make-choice.ts';
import type { Preflight } from '../../broadcasts/preflight.ts';
import { readTextFile } from '../../broadcasts/read-text-file.ts';
import { submitBroadcast } from '../../broadcasts/submit-broadcast.ts';
import { tellApprovers } from '../../broadcasts/tell-approvers.ts';
import { createRenderer } from '../../rendering/renderer.ts';
import { readTariff } from '../../runtime/read-tariff.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import { isServing } from '../../storage/broadcasts/is-serving.ts';
import type { Tx } from '../../storage/tx.ts';
import { loadVacancy } from '../../storage/vacancies/load-vacancy.ts';
import { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../with-database.ts';
import { describePlan, readPlan, type PlanOptions } from './plan.ts';
import { readPicture } from './read-picture.ts';
import { readFileOf } from './read-file-of.ts';

export interface SendOptions extends PlanOptions {
  textFile: string;
  audience: string;
  lang?: string;
  picture?: string;
  pictureAlt?: string;
  vacancy?: string;
  button: string[];
  dryRun?: boolean;
  yes?: boolean;
}

/** Looks ahead at a broadcast, and with `--yes` puts it on the schedule or before a supervisor. */
export async function send({ db, config, logger }: CommandContext, options: SendOptions): Promise<void> {
  const now = new Date();
  const renderer = createRenderer();
  const check = { scope: null, tariff: readTariff(config, logger), renderer, now };
  const plan = readPlan(options, now);
  const show = (preflight: Preflight): void => {
    needSomebody(preflight);
    process.stdout.write(`${describePreflight(preflight)}\n`);
  };
  if (options.dryRun === true || options.yes !== true) {
    await undone(db.prisma, async (tx) =>
      show((await checkBroadcast(tx, await readDraft(tx, options, check), check)).exact),
    );
    if (options.dryRun === true) return;
    process.stdout.write('Nothing was sent. Add --yes to send it.\n');
    process.exitCode = ExitCode.failed;
    return;
  }
  await db.prisma.$transaction(async (tx) => {
    const submission = { draft: await readDraft(tx, options, check), authorId: null, ...plan };
    const { id, needsApproval, at, preflight } = await submitBroadcast(tx, submission, check);
    show(preflight);
    const line = { actorId: null, action: 'broadcast.send', subject: `broadcast:${id}`, allowed: true };
    await writeAudit(tx, line, now);
    const words = needsApproval
      ? waiting(id, await tellApprovers(tx, renderer, id, now))
      : `Broadcast ${id} ${describePlan(plan, at)}.`;
    process.stdout.write(`${words} How far it is: kanca broadcast status ${id}\n`);
  });
  if (!(await isServing(db.prisma, now)))
    process.stdout.write('No `kanca serve` is running: the messages wait until one does.\n');
}

function needSomebody({ people, reached, optedOut, unreachable, fatigue, outsideWindow }: Preflight): void {
  if (reached > 0) return;
  const why = `opted out ${optedOut}, unreachable ${unreachable}, had enough this week ${fatigue}, outside the WhatsApp window ${outsideWindow.people}`;
  throw new BroadcastError('nobody', `Of ${people} people nobody can be told: ${why}.`);
}

/** The operator at the command line is no second person. */
function waiting(id: number, approvers: number): string {
  const who =
    approvers === 0
      ? 'Nobody may give it yet: kanca roles invite --role supervisor.'
      : `${approvers} ${approvers === 1 ? 'person has' : 'people have'} been told.`;
  return `Broadcast ${id} is for so many people that a supervisor has to approve it in the chat (TUGAS, Siaran). ${who}`;
}

async function readDraft(
  tx: Tx,
  options: SendOptions,
  { renderer, now }: CheckOptions,
): Promise<BroadcastDraft> {
  const language = options.lang === undefined ? null : readLanguage(options.lang);
  const vacancyId = options.vacancy === undefined ? null : await findVacancy(tx, options.vacancy);
  const { picture, pictureAlt = '' } = options;
  return {
    texts: readTextFile(readFileOf(options.textFile).toString(), language ?? 'id'),
    audience: options.audience,
    language,
    choices: options.button.map((one) => readChoice(renderer, one, vacancyId)),
    vacancyId,
    picture: picture === undefined ? null : await readPicture(tx, picture, pictureAlt, now),
  };
}

class Undone extends Error {}

/** Does something in a transaction of which nothing stays. */
async function undone(
  prisma: CommandContext['db']['prisma'],
  work: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const doing = prisma.$transaction(async (tx) => {
    await work(tx);
    throw new Undone();
  });
  await doing.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

async function findVacancy(tx: Tx, code: string): Promise<number> {
  const vacancy = await loadVacancy(tx, code);
  if (vacancy === null) throw new BroadcastError('unknownVacancy', `There is no vacancy ${code}.`);
  return vacancy.id;
}

function readLanguage(code: string): Language {
  const language = languages.find((one) => one === code);
  if (language === undefined) throw new BroadcastError('unknownLanguage', `There is no language "${code}".`);
  return language;
}
