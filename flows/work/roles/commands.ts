import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    roles: RolesCommand;
  }
}

/** What the flow of roles asks for. */
export type RolesCommand =
  /** Everybody: a one-time code that grants a role. */
  | { type: 'redeemInvite'; code: string }
  | { type: 'loadRoles'; offset: number }
  | { type: 'inviteRole'; role: string; scope: string | null; confirmation?: string }
  | { type: 'revokeRole'; grantId: number; confirmation?: string };

/** Whom each is for. */
export const rolesCommands: CommandNeeds<RolesCommand> = {
  redeemInvite: 'everyone',
  loadRoles: 'role.list',
  inviteRole: 'role.invite',
  revokeRole: 'role.revoke',
};
