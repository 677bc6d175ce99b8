import { permissions, ruleOf, type Act, type Role } from './permissions.ts';

interface Held {
  role: Role;
  scope: string | null;
}

/** Everything that these grants allow somewhere. */
export function allowedActs(grants: readonly Held[]): Act[] {
  return (Object.keys(permissions) as Act[]).filter((act) => scopesOf(grants, act).length > 0);
}

/** Where these grants allow an act: scopes, null the whole province. */
export function scopesOf(grants: readonly Held[], act: Act): (string | null)[] {
  return grants.filter(({ role }) => ruleOf(act).roles.includes(role)).map(({ scope }) => scope);
}
