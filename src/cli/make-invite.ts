import { wholeProvince } from '../roles/covers-scope.ts';
import { hashInviteCode, makeInviteCode } from '../roles/invite-code.ts';
import type { Role } from '../roles/permissions.ts';
import { createInvite } from '../storage/roles/invites.ts';
import { auditCommand } from './audit-command.ts';
import { linksTo } from './links-to.ts';
import type { CommandContext } from './with-database.ts';

export interface InviteWish {
  role: Role;
  /** Null: the whole province. */
  scope: string | null;
  days: number;
}

export interface Invite {
  code: string;
  /** Addresses that send the code by themselves, one a channel. */
  links: string[];
  expiresAt: Date;
}

const dayMs = 86_400_000;

/** Makes a code that gives a role once to whoever first sends it to the bot; the audit log says so. */
export async function makeInvite(
  context: CommandContext,
  { role, scope, days }: InviteWish,
  now = new Date(),
): Promise<Invite> {
  const { prisma } = context.db;
  const code = makeInviteCode();
  const expiresAt = new Date(now.getTime() + days * dayMs);
  await createInvite(
    prisma,
    { codeHash: hashInviteCode(code), role, scope, createdBy: null, expiresAt },
    now,
  );
  await auditCommand(prisma, 'role.invite', `${role}@${scope ?? wholeProvince}`, now);
  return { code, links: await linksTo(context, code), expiresAt };
}
