import type { CommandHandlers } from '../conversation/ports.ts';
import { changeFirm } from '../firms/change-firm.ts';
import { factOfFirm, lineOfFirm } from '../firms/firm-facts.ts';
import { firmFigures } from '../firms/firm-figures.ts';
import { registerFirm } from '../firms/register-firm.ts';
import { ofFirm } from '../roles/covers-scope.ts';
import { hashInviteCode, makeInviteCode } from '../roles/invite-code.ts';
import { countPostings } from '../postings/count-postings.ts';
import { listFirmMembers, listFirmsOf } from '../storage/firms/firm-members.ts';
import { readFirmFigures } from '../storage/firms/read-firm-figures.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import { createInvite } from '../storage/roles/invites.ts';
import { leaveScope } from '../storage/roles/leave-scope.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import { revokeGrant } from '../storage/roles/revoke-grant.ts';
import type { Tx } from '../storage/tx.ts';
import type { CommandTools } from './command-tools.ts';
import { inviteMs } from './role-commands.ts';

type Handled =
  | 'loadFirms'
  | 'registerFirm'
  | 'openFirm'
  | 'changeFirm'
  | 'inviteRecruiter'
  | 'removeRecruiter'
  | 'leaveFirm'
  | 'loadFirmFigures';

/** Commands of those who recruit for a firm. */
export function firmCommands(tools: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadFirms: async (_command, { tx, person }) => [
      { type: 'FIRMS_LOADED', firms: (await listFirmsOf(tx, person.id)).map(lineOfFirm) },
    ],
    registerFirm: (command, scope) => registerFirm(tools, scope, command),
    openFirm: async ({ firmId }, { tx, person, now }) => {
      const firm = await loadFirm(tx, firmId);
      if (firm === null || firm.state === 'merged') return [{ type: 'FIRM_REFUSED', why: 'gone' }];
      const members = (await listFirmMembers(tx, firmId)).map(({ personId, name, first }) => ({
        ...{ personId, first },
        name: name ?? `#${personId}`,
        self: personId === person.id,
      }));
      const vacancies = await countPostings(tx, firmId, now);
      return [{ type: 'FIRM_OPENED', firm: factOfFirm(firm), members, vacancies }];
    },
    changeFirm: (command, scope) => changeFirm(tools, scope, command),
    inviteRecruiter: async ({ firmId }, { tx, person, now }) => {
      if (!(await isFirst(tx, firmId, person.id))) return [{ type: 'FIRM_REFUSED', why: 'notFirst' }];
      const code = makeInviteCode();
      const expiresAt = new Date(now.getTime() + inviteMs);
      const invite = { role: 'employer', scope: ofFirm(firmId), createdBy: person.id, expiresAt } as const;
      await createInvite(tx, { ...invite, codeHash: hashInviteCode(code) }, now);
      return [{ type: 'INVITE_MADE', code, until: expiresAt.toISOString() }];
    },
    removeRecruiter: async ({ firmId, personId }, { tx, person, now }) => {
      if (!(await isFirst(tx, firmId, person.id)) || personId === person.id)
        return [{ type: 'FIRM_REFUSED', why: 'notFirst' }];
      const held = (await loadGrants(tx, personId)).filter(({ scope }) => scope === ofFirm(firmId));
      for (const { id } of held) await revokeGrant(tx, id, person.id, now);
      return [{ type: 'RECRUITER_REMOVED' }];
    },
    loadFirmFigures: async ({ firmId }, { tx, now }) => [
      { type: 'FIRM_FIGURES_LOADED', figures: firmFigures(await readFirmFigures(tx, firmId), now) },
    ],
    leaveFirm: async ({ firmId }, { tx, person, now }) => {
      await leaveScope(tx, person.id, ofFirm(firmId), now);
      return [{ type: 'FIRM_LEFT' }];
    },
  };
}

async function isFirst(tx: Tx, firmId: number, personId: number): Promise<boolean> {
  const members = await listFirmMembers(tx, firmId);
  return members.some((member) => member.first && member.personId === personId);
}
