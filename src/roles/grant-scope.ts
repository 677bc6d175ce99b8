import { isRegencyCode } from '../answers/regions/regions.ts';

/** Whether a grant may have this scope: one of the 35 regency codes, `blk:<number>` or `firm:<number>`. */
export function isGrantScope(scope: string): boolean {
  return isRegencyCode(scope) || /^(?:blk:\d{1,6}|firm:\d{1,9})$/u.test(scope);
}
