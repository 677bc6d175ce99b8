import type { Role } from './permissions.ts';

/** Whether these grants make somebody one of the office. An employer is not: whoever registers a firm becomes one. */
export function isOffice(grants: readonly { role: Role }[]): boolean {
  return grants.some(({ role }) => role !== 'employer');
}
