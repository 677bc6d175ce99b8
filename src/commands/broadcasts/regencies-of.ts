import { isRegencyCode } from '../../answers/regions/regions.ts';
import type { CommandScope } from '../../conversation/ports.ts';

/** Regencies of the grants that allow the act; null: one of them is for the whole province. */
export function regenciesOf({ reach = [] }: Pick<CommandScope, 'reach'>): string[] | null {
  return reach.includes(null) ? null : reach.filter((place) => place !== null).filter(isRegencyCode);
}
