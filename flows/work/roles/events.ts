import type { GrantSummary } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    roles: RolesEvent;
  }
}

/** Facts that reach the flow of roles. */
export type RolesEvent =
  /** `firm`: the name of the firm that it is for. */
  | { type: 'ROLE_GRANTED'; role: string; scope: string | null; firm?: string }
  | { type: 'INVITE_REFUSED'; why: 'unknown' | 'own' | 'tooMany' }
  | { type: 'ROLES_LOADED'; total: number; items: GrantSummary[] }
  | { type: 'INVITE_MADE'; code: string; until: string }
  | { type: 'ROLE_REVOKED' };
