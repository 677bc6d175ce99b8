import type { Command } from 'commander';
import { KancaError } from '../../errors.ts';
import { wholeProvince } from '../../roles/covers-scope.ts';
import { isGrantScope } from '../../roles/grant-scope.ts';
import { roles, type Role } from '../../roles/permissions.ts';
import { readAudit } from '../../storage/audit/audit-log.ts';
import { findPersonId } from '../../storage/people/find-person-id.ts';
import { grantRole, listGrants, loadGrants } from '../../storage/roles/grants.ts';
import { revokeGrant } from '../../storage/roles/revoke-grant.ts';
import { wibDate } from '../../time/wib-date.ts';
import type { Database } from '../../storage/database.ts';
import { addInviteCommands } from '../add-invite-commands.ts';
import { auditCommand } from '../audit-command.ts';
import { makeInvite } from '../make-invite.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

interface RoleOptions {
  role: string;
  scope?: string;
  json?: boolean;
}

interface InviteOptions extends RoleOptions {
  days: string;
}

type RevokeOptions = Partial<Pick<RoleOptions, 'role' | 'json'>>;

const grantedRoles = roles.filter((role) => role !== 'seeker');
const roleText = grantedRoles.join(', ');
const scopeText = 'regency code such as 33.74, blk:<number> or firm:<number>; left out: the whole province';
const personText = 'the chat name, channel:address, or the number of the person';

export function addRoles(program: Command): void {
  const command = program.command('roles').description('who may do what in the chat');
  command
    .command('invite')
    .description(
      'print a one-time code, with links that send it; whoever sends it to the bot first gets the role',
    )
    .requiredOption('--role <role>', roleText)
    .option('--scope <scope>', scopeText)
    .option('--days <days>', 'how long the code is good', '7')
    .option('--json', 'as one JSON object: {"code", "links", "expiresAt"}')
    .action((options: InviteOptions) =>
      withDatabase((context) => invite(context, options), { create: 'where named' }),
    );
  addInviteCommands(command);
  command
    .command('list')
    .description('roles that are held now')
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean }) => withDatabase(({ db }) => list(db, options.json === true)));
  command
    .command('grant <person>')
    .description(`give a role; PERSON: ${personText}`)
    .requiredOption('--role <role>', roleText)
    .option('--scope <scope>', scopeText)
    .option('--json', 'as one JSON object: {"id", "personId", "role", "scope"}')
    .action((person: string, options: RoleOptions) => withDatabase(({ db }) => grant(db, person, options)));
  command
    .command('revoke <person>')
    .description(`take roles back at once, e.g. after a phone is lost; PERSON: ${personText}`)
    .option('--role <role>', 'only this one')
    .option('--json', 'one JSON object a line for each role that is gone')
    .action((person: string, options: RevokeOptions) =>
      withDatabase(({ db }) => revoke(db, person, options)),
    );
  command
    .command('log')
    .description('the newest lines of the audit log, as JSON lines, oldest first')
    .option('--refused', 'only what was refused')
    .option('--limit <lines>', 'how many', '100')
    .action((options: { refused?: boolean; limit: string }) =>
      withDatabase(({ db }) => showLog(db, options)),
    );
}

async function invite(context: CommandContext, options: InviteOptions): Promise<void> {
  const { role, scope } = checked(options);
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw usage(`"${options.days}" is no number of days from 1 to 90.`, 'Leave --days out for 7.');
  const { code, links, expiresAt } = await makeInvite(context, { role, scope, days });
  if (options.json === true) {
    writeLine({ code, links, expiresAt });
    return;
  }
  for (const line of [code, ...links]) process.stdout.write(`${line}\n`);
  process.stderr.write(`Works once, until ${wibDate(expiresAt)}.\n`);
}

async function list({ prisma }: Database, json: boolean): Promise<void> {
  const grants = await listGrants(prisma);
  if (json) {
    grants.forEach(writeLine);
    return;
  }
  for (const { id, personId, name, role, scope } of grants)
    process.stdout.write(`${id}\t${personId}\t${name ?? '-'}\t${role}\t${scope ?? wholeProvince}\n`);
  process.stderr.write(`${grants.length} roles: number, person, name, role, scope\n`);
}

async function grant({ prisma }: Database, who: string, options: RoleOptions): Promise<void> {
  const { role, scope } = checked(options);
  const personId = await personOf(prisma, who);
  const now = new Date();
  const id = await grantRole(prisma, { personId, role, scope, grantedBy: null }, now);
  await auditCommand(prisma, 'role.grant', `${role}@${scope ?? wholeProvince} person:${personId}`, now);
  if (options.json === true) writeLine({ id, personId, role, scope });
  else process.stdout.write(`granted ${role} ${scope ?? wholeProvince} to person ${personId}\n`);
}

async function revoke({ prisma }: Database, who: string, { role, json }: RevokeOptions): Promise<void> {
  if (role !== undefined) checked({ role });
  const personId = await personOf(prisma, who);
  const now = new Date();
  const held = (await loadGrants(prisma, personId)).filter((one) => role === undefined || one.role === role);
  for (const { id } of held) {
    await prisma.$transaction(async (tx) => {
      await revokeGrant(tx, id, null, now);
      await auditCommand(tx, 'role.revoke', `grant:${id}`, now);
    });
  }
  if (json === true) return held.forEach(writeLine);
  process.stdout.write(`revoked ${held.length} roles of person ${personId}\n`);
}

async function showLog({ prisma }: Database, options: { refused?: boolean; limit: string }): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw usage(`"${options.limit}" is no number of lines.`, 'Leave --limit out for 100.');
  for (const line of await readAudit(prisma, { refused: options.refused === true, limit })) writeLine(line);
}

function writeLine(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function checked({ role, scope }: RoleOptions): { role: Role; scope: string | null } {
  const known = grantedRoles.find((one) => one === role);
  if (known === undefined) throw usage(`There is no role "${role}".`, `Use one of ${roleText}.`);
  if (scope !== undefined && scope !== wholeProvince && !isGrantScope(scope))
    throw usage(`"${scope}" is no scope.`, `Give a ${scopeText}.`);
  if (scope?.startsWith('firm:') === true && known !== 'employer')
    throw usage(`A ${known} belongs to no firm.`, 'Give a regency, or leave --scope out.');
  return { role: known, scope: scope === undefined || scope === wholeProvince ? null : scope };
}

async function personOf(prisma: Database['prisma'], who: string): Promise<number> {
  const personId = await findPersonId(prisma, who);
  if (personId !== null) return personId;
  throw new KancaError(`There is nobody "${who}".`, {
    code: 'PERSON_UNKNOWN',
    remedy: `Give ${personText}.`,
  });
}

function usage(message: string, remedy: string): KancaError {
  return new KancaError(message, { code: 'CONFIG_INVALID', remedy });
}
