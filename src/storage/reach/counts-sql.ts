import { purposesThat } from '../../reach/purposes.ts';

const counted = purposesThat(({ counts }) => counts)
  .map((purpose) => `'${purpose}'`)
  .join(', ');

/**
 * Whether a message counts among the notices of a person's week: what was sent in these days, and what is on its way.
 * @param row alias of the outbox row
 * @param weekAgo SQL of the moment seven days ago
 */
export function countsSql(row: string, weekAgo: string): string {
  return `${row}.lane = 1 AND ${row}.purpose IN (${counted})
    AND (${row}.state = 'sent' AND ${row}.sent_at > ${weekAgo} OR ${row}.state = 'sending')`;
}
