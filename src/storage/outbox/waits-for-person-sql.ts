import { windowedChannels } from '../reach/outside-window-sql.ts';

/** Longer than any retry after a fault (7.5 minutes), shorter than the hour after which a closed window is looked at again. */
const longestTrouble = `interval '10 minutes'`;

/**
 * Whether a pending message waits for the person to write, and not for the channel: WhatsApp's 24 hours are over and no
 * template fits.
 * @param row alias of the outbox row
 * @param now SQL of the present time
 */
export function waitsForPersonSql(row: string, now: string): string {
  const channels = windowedChannels.map((name) => `'${name}'`).join(', ');
  return `(${row}.channel IN (${channels}) AND ${row}.not_before > ${now} + ${longestTrouble})`;
}
