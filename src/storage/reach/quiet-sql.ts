import { usualLimits } from '../../reach/usual-limits.ts';

const from = `coalesce(quiet.quiet_from, ${usualLimits.quietFrom})`;
const until = `coalesce(quiet.quiet_until, ${usualLimits.quietUntil})`;

/** The end of a person's quiet hours, an hour in WIB; `quiet` is their alert setting, or null. */
export const quietUntilSql = until;

/**
 * Whether it is a person's quiet time, for many people at once; `quiet` is their alert setting, or null.
 * @param hour SQL of the hour in WIB
 */
export function quietSql(hour: string): string {
  return `(CASE WHEN ${from} = ${until} THEN false
    WHEN ${from} < ${until} THEN ${hour} >= ${from} AND ${hour} < ${until}
    ELSE ${hour} >= ${from} OR ${hour} < ${until} END)`;
}
