import type { Work } from '../../flows/work/desk/facts.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { allowedActs, scopesOf } from '../roles/allowed-acts.ts';
import { coversScope, wholeProvince } from '../roles/covers-scope.ts';
import { isGrantScope } from '../roles/grant-scope.ts';
import { hashInviteCode, makeInviteCode } from '../roles/invite-code.ts';
import type { Role } from '../roles/permissions.ts';
import { isLocked, noteWrongCode } from '../storage/linking/lockouts.ts';
import { grantRole, listGrants, loadGrants } from '../storage/roles/grants.ts';
import { firmOfScope } from '../storage/firms/firm-members.ts';
import { readOfficeQueues } from '../storage/firms/office-queues.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import { createInvite, useInvite } from '../storage/roles/invites.ts';
import { revokeGrant } from '../storage/roles/revoke-grant.ts';
import { countTickets } from '../storage/tickets/ticket-lists.ts';
import type { Tx } from '../storage/tx.ts';
import { auditOwnAct } from './audit-own-act.ts';

type Handled = 'openWork' | 'redeemInvite' | 'loadRoles' | 'inviteRole' | 'revokeRole';

const hourMs = 3_600_000;
/** How long an invitation can be used. */
export const inviteMs = 7 * 24 * hourMs;
const pageSize = 6;

/** Commands about who holds which role. */
export const roleCommands: Pick<CommandHandlers<Tx>, Handled> = {
  openWork: async (_command, scope) => {
    const grants = await loadGrants(scope.tx, scope.person.id);
    const list = { counselorId: scope.person.id, reach: scopesOf(grants, 'ticket.list'), language: null };
    const answers = list.reach.length > 0;
    const reach = scopesOf(grants, 'posting.check');
    return [
      {
        type: 'WORK_OPENED',
        work: {
          acts: allowedActs(grants),
          roles: [...new Set(grants.map(({ role }) => role))],
          waiting: answers ? await countTickets(scope.tx, { ...list, which: 'waiting' }) : 0,
          queues: reach.length > 0 ? await queuesOf(scope.tx, reach, scope.now) : [],
          mine: answers ? await countTickets(scope.tx, { ...list, which: 'mine' }) : 0,
        },
      },
    ];
  },

  redeemInvite: async ({ code }, scope) => {
    const { person, now } = scope;
    if (await isLocked(scope.tx, scope.turn.address, now)) {
      await auditOwnAct(scope, 'role.redeem.limited', '', false);
      return [{ type: 'INVITE_REFUSED', why: 'tooMany' }];
    }
    const invite = await useInvite(scope.tx, hashInviteCode(code), person.id, now);
    if (typeof invite === 'string') {
      if (invite === 'unknown') await noteWrongCode(scope.tx, scope.turn.address, now);
      await auditOwnAct(scope, 'role.redeem', '', false);
      return [{ type: 'INVITE_REFUSED', why: invite }];
    }
    const { role, scope: place, createdBy } = invite;
    await grantRole(scope.tx, { personId: person.id, role, scope: place, grantedBy: createdBy }, now);
    await auditOwnAct(scope, 'role.redeem', `${role}@${place ?? wholeProvince}`, true);
    const firmId = firmOfScope(place);
    const firm = firmId === null ? null : await loadFirm(scope.tx, firmId);
    return [{ type: 'ROLE_GRANTED', role, scope: place, ...(firm !== null && { firm: firm.name }) }];
  },

  loadRoles: async ({ offset }, scope) => {
    const all = await listGrants(scope.tx);
    const within = all.filter((grant) =>
      (scope.reach ?? []).some((reach) => coversScope(reach, grant.scope ?? wholeProvince)),
    );
    const items = within
      .slice(offset, offset + pageSize)
      .map(({ id, personId, name, role, scope: place }) => ({
        id,
        name: name ?? `#${personId}`,
        role,
        scope: place,
      }));
    return [{ type: 'ROLES_LOADED', total: within.length, items }];
  },

  inviteRole: async ({ role, scope: place }, scope) => {
    if (place !== null && !isGrantScope(place)) return [{ type: 'NOT_ALLOWED', act: 'role.invite' }];
    const code = makeInviteCode();
    const expiresAt = new Date(scope.now.getTime() + inviteMs);
    const invite = { role: role as Role, scope: place, createdBy: scope.person.id, expiresAt };
    await createInvite(scope.tx, { ...invite, codeHash: hashInviteCode(code) }, scope.now);
    return [{ type: 'INVITE_MADE', code, until: expiresAt.toISOString() }];
  },

  revokeRole: async ({ grantId }, scope) => {
    await revokeGrant(scope.tx, grantId, scope.person.id, scope.now);
    return [{ type: 'ROLE_REVOKED' }];
  },
};

const dayMs = 24 * hourMs;

/** What waits within these scopes, with the age of the oldest in days. */
async function queuesOf(tx: Tx, reach: readonly (string | null)[], now: Date): Promise<Work['queues']> {
  const places = reach.includes(null) ? null : reach.filter((scope) => scope !== null);
  const queues = await readOfficeQueues(tx, places);
  return queues.map(({ id, count, since }) => ({
    ...{ id, count, days: Math.floor((now.getTime() - since.getTime()) / dayMs) },
  }));
}
